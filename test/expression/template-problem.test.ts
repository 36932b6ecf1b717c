import { templateProblem } from '../../src/expression/template-problem';

describe('a template', () => {
  test.each([
    'plain', '{"a": {"b": 1}}', '{{ header(":path") }}', '{{ request_header("x-user") }}', '{{ upper(header("x-a")) }}', '{{ header("x-a") | upper }}', '{# a }} note #}x',
    '{% if header("x-a") == "}}" %}a{% else if header("x-b") != "" %}b{% else %}c{% endif %}', '{% for part in range(3) %}{{ part }}{{ loop.index }}{% endfor %}',
    '{% set user = header("x-user") %}{{ user }}', '{{ not true and false }}', '{{ default(header("x-a"), "b") }}', '{{- body() -}}',
  ])('may be %s', text => { expect(templateProblem(text, false)).toBeUndefined(); });

  test.each(['{{ model }}', '{{ messages.0.content }}', '{% for m in messages %}{{ m.role }}{% endfor %}', '{% if exists("stream") and stream %}s{% endif %}'])(
    'sees a body that is parsed: %s', text => {
      expect(templateProblem(text, true)).toBeUndefined();
      expect(templateProblem(text, false)).toContain('not parsed');
    });

  test.each([
    ['{{ header("x") ', 'never closed'], ['{{ }}', 'nothing between'], ['{% fi true %}{% endif %}', 'unknown statement'], ['{% if true %}', 'no endif'], ['{% endfor %}', 'without its for'],
    ['{% else %}', 'without an if'], ['{{ hedaer("x") }}', 'did you mean \'header\''], ['{{ header("}}" }}{{', 'never closed'], ['{{ header("x") | uppre }}', 'did you mean \'upper\''],
  ])('is not %s', (text, reason) => { expect(templateProblem(text, true)).toContain(reason); });
});
