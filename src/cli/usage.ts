export const USAGE = `usage: cdk8s-ai-gateway check <files or folders…> [options]
       cdk8s-ai-gateway effective <files or folders…> --route <namespace>/<name>[/<rule>] [options]
       cdk8s-ai-gateway rule [code] [--output text|json]

'check' judges manifests as the API server of a gateway release would, and looks for what no schema sees. '-', or nothing
at all in a pipe, reads standard input.

  --dialect NAME    the release that is run, such as agentgateway-1.4 or kgateway-2.1; without it, each document is shown with the
                    releases that accept it, and only what all of them refuse is an error; CLASS=NAME, which may be
                    repeated, is the release behind the Gateways of a class, such as kgateway=kgateway-2.1-envoy
  --crds PATH       judge by the CustomResourceDefinitions in a folder or file instead of the built-in ones
  --output FORMAT   text (default), json or sarif
  --strict          infos count as well
  --quiet           only errors are printed and count
  --max-warnings N  so many warnings are none too many (default 0)
  --allow-empty     nothing to judge is no mistake
  --help, --version

'effective' tells what holds for the requests of a route, where each value comes from, and what it beats.

  --route NAME      the HTTPRoute, with its namespace where several have the name, and a rule of it by name or number (from 0)
  --backend NAME    one backend of it only, as <namespace>/<name>, with /<endpoint> for one endpoint of a pool
  --dialect NAME    as for check; without it, the newest release that takes everything on the way
  --output FORMAT   text (default) or json

'rule' tells what a code means, why, and what to do; without a code it lists them all.

Exit status: 0 nothing found or infos only, 1 errors or warnings, 2 called wrongly or nothing to judge.
`;

/** The command line was wrong. */
export class UsageError extends Error {}
