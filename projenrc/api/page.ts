import { Api, ApiType, Docs, Parameter, TypeRef } from './assembly';
import { Language } from './language';
import { Section, SECTIONS, SectionsOfTypes } from './sections';

const anchor = (type: ApiType) => type.name.toLowerCase();
const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ').trim();
const cell = (text: string) => oneLine(text).replace(/\|/g, '\\|');
const code = (text: string) => text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
const said = ({ summary = '', remarks = '' }: Docs = {}) => [summary, remarks].filter(text => text !== '').join(' ');

/** A page of the reference: one section in one language. */
export class ApiPage {
  public constructor(
    private readonly section: Section, private readonly language: Language, private readonly api: Api, private readonly sections: SectionsOfTypes,
  ) {}

  public get text(): string {
    const types = this.api.types.filter(type => this.sections.of(type) === this.section);
    return [
      `<!-- made by \`npm run api\` -->\n\n# ${this.section.title}, in ${this.language.title}`,
      `${this.section.about.charAt(0).toUpperCase()}${this.section.about.slice(1)}. ${this.language.note} Names in the texts are those of TypeScript.`,
      SECTIONS.map(({ name, title }) => name === this.section.name ? `**${title}**` : `[${title}](${name}.md)`).join(' · '),
      this.index(types),
      ...types.map(type => this.type(type)),
    ].join('\n\n') + '\n';
  }

  private index(types: readonly ApiType[]): string {
    const groups: readonly (readonly [string, (type: ApiType) => boolean])[] = [
      ['Constructs', type => this.api.isConstruct(type)],
      ['Values', type => type.kind === 'class' && !this.api.isConstruct(type)],
      ['Properties', type => type.datatype === true],
      ['Interfaces', type => type.kind === 'interface' && type.datatype !== true],
      ['One of several', type => type.kind === 'enum'],
    ];
    return groups.map(([title, belongs]) => [title, types.filter(belongs)] as const).filter(([, found]) => found.length > 0)
      .map(([title, found]) => `- ${title}: ${found.map(type => `[${type.name}](#${anchor(type)})`).join(', ')}`).join('\n');
  }

  private type(type: ApiType): string {
    const parts = [said(type.docs), this.made(type), this.inherited(type), this.constants(type), this.table(type), this.methods(type)];
    return [`## ${type.name}`, ...parts].filter(part => part !== '').join('\n\n');
  }

  private made(type: ApiType): string {
    const { language, api } = this;
    const { initializer } = type;
    if (type.datatype) { return code(language.properties(type)); }
    return initializer && !type.abstract && !initializer.protected ? this.callable(language.create(type, initializer, api), initializer.parameters) : '';
  }

  /** What can be called, with links to what it takes. */
  private callable(text: string, parameters: readonly Parameter[] = []): string {
    const types = parameters.flatMap(({ type: { fqn } }) => fqn !== undefined && this.api.isOwn(fqn) ? [this.link(this.api.type(fqn))] : []);
    return [code(text), ...types.length > 0 ? [`(${[...new Set(types)].join(', ')})`] : []].join(' ');
  }

  private inherited(type: ApiType): string {
    const from = this.api.inherited(type).filter(({ properties, methods }) => [...properties ?? [], ...methods ?? []].some(member => !member.static));
    return from.length === 0 ? '' : `Besides what is here it has, of ${from.map(parent => {
      const names = [...parent.properties ?? [], ...parent.methods ?? []].filter(member => !member.static).map(({ name }) => name);
      return `${this.link(parent)}: ${names.map(name => code(this.language.property(name))).join(', ')}`;
    }).join('; of ')}.`;
  }

  private constants(type: ApiType): string {
    const constants = [...type.members ?? [], ...(type.properties ?? []).filter(property => property.static)];
    return constants.map(({ name, docs }) => `- ${[code(this.language.constant(type, name)), oneLine(said(docs))].filter(text => text !== '').join(': ')}`).join('\n');
  }

  private table(type: ApiType): string {
    const properties = (type.properties ?? []).filter(property => !property.static);
    if (properties.length === 0) { return ''; }
    const isGiven = type.datatype === true;
    return ['| property | type | what it is |', '|---|---|---|', ...properties.map(property => {
      const { default: absent } = property.docs ?? {};
      const ends = [isGiven && !property.optional ? '**Required.**' : '', absent === undefined ? '' : `Default: ${absent.replace(/^- /, '')}.`];
      return `| ${code(this.language.property(property.name))} | ${this.typeLink(property.type)} | ${cell([said(property.docs), ...ends].filter(text => text !== '').join(' '))} |`;
    })].join('\n');
  }

  private methods(type: ApiType): string {
    const methods = (type.methods ?? []).filter(method => !method.protected);
    return [...methods.filter(method => method.static), ...methods.filter(method => !method.static)].map(method => {
      const told = (method.parameters ?? []).filter(({ docs, type: { fqn } }) =>
        docs?.summary !== undefined && (fqn === undefined || !this.api.type(fqn).datatype));
      return [
        `- ${this.callable(this.language.call(type, method, this.api), method.parameters)}  \n  ${oneLine(said(method.docs))}`,
        ...told.map(({ name, docs }) => `  - ${code(this.language.parameter(name))}: ${oneLine(docs!.summary!)}`),
      ].join('\n');
    }).join('\n');
  }

  private typeLink(ref: TypeRef): string {
    const named = (of: TypeRef): string | undefined => of.fqn ?? (of.collection && named(of.collection.elementtype));
    const fqn = named(ref);
    const text = code(cell(this.language.type(ref, this.api)));
    return fqn !== undefined && this.api.isOwn(fqn) ? `[${text}](${this.address(this.api.type(fqn))})` : text;
  }

  private link(type: ApiType): string {
    return `[${type.name}](${this.address(type)})`;
  }

  private address(type: ApiType): string {
    const section = this.sections.of(type);
    return `${section === this.section ? '' : `${section.name}.md`}#${anchor(type)}`;
  }
}
