import { compilePlan } from '../../src/template/compile/compile-plan';
import { requestFor, unwrapped } from './built-in';
test('x',()=>{ const t=performance.now(); const plan=unwrapped(compilePlan(requestFor('double-11'))); const out:string[]=[String(performance.now()-t)];
 for(const s of plan.sheets){ const chk=(a:any,w:string)=>{ if(a&&a.row!==undefined&&(a.row<1||a.column<1||a.row+(a.rows??1)-1>s.rows||a.column+(a.columns??1)-1>s.columns)) out.push(s.name+' '+s.rows+'x'+s.columns+' '+w+' '+JSON.stringify(a)); };
  for(const [k,v] of Object.entries(s)) if(Array.isArray(v)) for(const e of v as any[]) { chk(e?.area,k+' '+(e?.name??'')); if(e?.areas) e.areas.forEach((x:any)=>chk(x,k)); chk(e,k);} }
 console.log(out.slice(0,40).join('\n')); });
