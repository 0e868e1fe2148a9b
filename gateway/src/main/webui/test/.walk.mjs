import { chromium } from 'playwright-core'
import { existsSync } from 'node:fs'
const GW='http://localhost:11480', BASE='http://localhost:11473'
const user = process.env.AS ?? 'ada'
const browser = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu']})
const STATE=`/tmp/walk/state-${user}.json`
async function context(width, scheme){
  const opt={viewport:{width,height: width<500?844:900}, colorScheme:scheme, ...(existsSync(STATE)&&{storageState:STATE})}
  return browser.newContext(opt)
}
if(!existsSync(STATE)){
  const c=await browser.newContext(); const p=await c.newPage()
  await p.goto(GW+'/login?return=/'); await p.fill('#username',user); await p.fill('#password','sojourn-'+user); await p.click('#kc-login'); await p.waitForURL(u=>u.href.startsWith(GW)); await c.storageState({path:STATE}); await c.close()
}
const c0=await context(1400,'light'); const p0=await c0.newPage(); await p0.goto(BASE+'/'); 
const me=await p0.evaluate(()=>fetch('/api/v1/me',{headers:{'X-Requested-With':'XMLHttpRequest'}}).then(r=>r.json()))
const sys=me.systems?.[0]?.id; await c0.close()
export const names = process.argv.slice(2)
const steps = names.map(n=>{const i=n.indexOf('='); return [n.slice(0,i), n.slice(i+1)]})
for (const [width,scheme] of (process.env.ONLY==='n'?[[390,'dark']]:process.env.ONLY==='w'?[[1400,'light']]:[[1400,'light'],[390,'dark']])) {
  const c=await context(width,scheme); const page=await c.newPage()
  page.on('pageerror',e=>console.log('ERR',e.message)); page.on('console',l=>l.type()==='error'&&console.log('CON',l.text().slice(0,300)))
  for (const [name,path] of steps){
    await page.goto(path.startsWith('/')?BASE+path:`${BASE}/systems/${sys}/${path}`)
    await page.waitForSelector('h1',{timeout:20000}).catch(()=>console.log('no h1',name))
    await page.waitForLoadState('networkidle',{timeout:3000}).catch(()=>{})
    if(process.env.DO){ await eval(`(async()=>{${process.env.DO}})()`) ; await page.waitForTimeout(500)}
    const over=await page.evaluate(()=>{const m=document.querySelector('.pf-v6-c-page__main-container')??document.documentElement; const out=[]; const vw=document.documentElement.clientWidth
      for(const e of document.querySelectorAll('main *, .pf-v6-c-modal-box *')){const r=e.getBoundingClientRect(); if(r.width>0&&r.right>vw+1&&getComputedStyle(e).visibility!=='hidden') out.push(e.tagName+'.'+(e.className?.baseVal??e.className)+' '+Math.round(r.right))}
      const scrollers=[...document.querySelectorAll('*')].filter(e=>e.scrollWidth>e.clientWidth+1&&['auto','scroll'].includes(getComputedStyle(e).overflowX)).map(e=>e.tagName+'.'+e.className+' '+e.scrollWidth+'>'+e.clientWidth)
      const cut=[...document.querySelectorAll('main *')].filter(e=>e.scrollWidth>e.clientWidth+1&&e.clientWidth>0&&['hidden','clip'].includes(getComputedStyle(e).overflowX)&&e.textContent.trim()&&!e.className?.includes?.('hidden-label')).map(e=>e.tagName+'.'+e.className+' «'+e.textContent.slice(0,30)+'»')
      return {title:document.title, over:out.slice(0,4),scrollers,cut:[...new Set(cut)].slice(0,6)}})
    console.log(width,name,JSON.stringify(over))
    await page.screenshot({path:`/tmp/walk/${name}-${width}.png`, fullPage:false})
    if(process.env.TALL){const h=await page.evaluate(()=>Math.max(...[...document.querySelectorAll('*')].map(e=>['auto','scroll'].includes(getComputedStyle(e).overflowY)?e.scrollHeight:0))); await page.setViewportSize({width,height:Math.min(4000,h+120)}); await page.waitForTimeout(300); await page.screenshot({path:`/tmp/walk/${name}-${width}.png`}); await page.setViewportSize({width,height:width<500?844:900})}
  }
  await c.close()
}
await browser.close()
