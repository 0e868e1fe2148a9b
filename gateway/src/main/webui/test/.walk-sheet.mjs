import { chromium } from 'playwright-core'
const [out,width,height,...files]=process.argv.slice(2)
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--allow-file-access-from-files']})
const p=await b.newPage({viewport:{width:Number(width)*files.length,height:Number(height)}})
const {readFileSync}=await import('node:fs')
await p.setContent('<body style="margin:0;display:flex;align-items:flex-start;overflow:hidden">'+files.map(f=>`<img style="width:${width}px" src="data:image/png;base64,${readFileSync('/tmp/walk/'+f+'.png').toString('base64')}">`).join(''))
await p.waitForTimeout(300)
await p.screenshot({path:out}); await b.close()
