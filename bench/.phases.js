const c=()=>{const{user,system}=process.cpuUsage();return (user+system)/1000};
const marks=[['start',c()]];
require('cdk8s');marks.push(['cdk8s',c()]);
const L=require('../lib');marks.push(['lib',c()]);
const {Chart}=require('cdk8s');
const { AiGatewayApp, ApiKey, BackendTls, Dialect, GatewayRef, LlmRoute, OpenAiBackend, RouteMatch, SynthSettings } = L;
const app = new AiGatewayApp({ outdir:'/tmp/bo-x' });Dialect.KGATEWAY_2_1.applyTo(app);
new SynthSettings({ printWarnings: false }).applyTo(app);
const n=+process.argv[2];const chart=new Chart(app,'c0',{namespace:'ai'});
for(let i=0;i<n;i++){const backend = new OpenAiBackend(chart, `b${i}`, {
      model: 'mistral-medium', host: 'api.mistral.ai', port: 443, path: '/v1/chat/completions', metadata: { name: `b${i}` },
      apiKey: ApiKey.fromEnvironment('MISTRAL_API_KEY', { metadata: { name: `s${i}` } }),
    });
    new LlmRoute(chart, `r${i}`, {
      gateway: GatewayRef.named('gateway'), metadata: { name: `r${i}` },
      rules: [{ matches: [RouteMatch.pathPrefix(`/b${i}`)], targets: [backend] }],
    });}
marks.push(['construct',c()]);
if(app.plan){const p=app.plan();marks.push(['validate',c()]);app.plan=()=>p;app.synth();marks.push(['write',c()]);}
for(let i=1;i<marks.length;i++)console.log(marks[i][0],(marks[i][1]-marks[i-1][1]).toFixed(1));console.log('all',c().toFixed(1),'start',marks[0][1].toFixed(1), 'files',Object.keys(require.cache).length);
