// Runs the command line, and tells the seconds of CPU of the whole process, which other work on the machine hardly changes.
const { spawnSync } = require('child_process');
const { readFileSync } = require('fs');
const { join } = require('path');

if (process.env.CPU_FILE !== undefined) {
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    require('fs').writeFileSync(process.env.CPU_FILE, String((user + system) / 1e6));
  });
}

/** Undefined where the command refuses, with what it says. */
exports.cpuOf = (work, args) => {
  const file = join(work, 'cpu');
  const { status, stderr } = spawnSync(process.execPath, ['-r', __filename, join(__dirname, '..', 'bin', 'cdk8s-ai-gateway.js'), ...args], {
    encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, CPU_FILE: file },
  });
  return { seconds: status === 0 ? Number(readFileSync(file, 'utf8')) : undefined, stderr };
};
