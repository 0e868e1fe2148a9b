// A dispatcher's screen that never rests: what it shows depends on nothing but how often it has ticked.
{
  const ORDERS = 60
  const FEED = 40
  const POINTS = 60
  const TICK_MS = 250
  const ROWS_A_TICK = 10
  const CUSTOMERS = ['Kettle & Co', 'North Harbour', 'Osier Foods', 'Plain Paper', 'Quarry Lane', 'Rowan Books', 'Salt Works']
  const DEPOTS = ['Dover', 'Leeds', 'Malmö', 'Porto', 'Turin']
  const WORDS = ['left the depot', 'waits at the gate', 'was signed for', 'turned back', 'took another road', 'is loaded', 'asks for a call']

  let state = 20261122
  /** A number from 0 to before 1; the same in each run. */
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
  const below = (n) => Math.floor(random() * n)
  const one = (list) => list[below(list.length)]
  const byId = (id) => document.getElementById(id)
  const element = (name, text, className) => {
    const made = document.createElement(name)
    if (text !== undefined) made.textContent = text
    if (className) made.className = className
    return made
  }

  const rows = Array.from({ length: ORDERS }, (_, index) => {
    const row = element('tr')
    const cells = [`A-${1000 + index}`, one(CUSTOMERS), one(DEPOTS), '0 of 12', '0 min', '0.00'].map((text) => element('td', text))
    const bar = element('div', undefined, 'bar')
    const fill = element('i')
    fill.style.width = '0%'
    bar.append(fill)
    const last = element('td')
    last.append(bar)
    row.append(...cells, last)
    byId('orders').append(row)
    return { row, cells, fill }
  })
  const points = Array.from({ length: POINTS }, () => below(120))

  const changeRow = () => {
    const { row, cells, fill } = one(rows)
    cells[3].textContent = `${below(12)} of 12`
    cells[4].textContent = `${below(90)} min`
    cells[5].textContent = (random() * 500).toFixed(2)
    cells[5].className = random() < 0.5 ? 'up' : 'down'
    row.classList.toggle('late', random() < 0.2)
    fill.style.width = `${below(100)}%`
  }
  const drawLine = () => {
    points.push(below(120))
    points.shift()
    byId('line').setAttribute('d', 'M' + points.map((y, x) => `${x * 10} ${y}`).join(' L'))
  }
  const addToFeed = (tick) => {
    const item = element('li')
    const label = element('span', ' ')
    label.append(element('b', `A-${1000 + below(ORDERS)}`), ` ${one(WORDS)} near ${one(DEPOTS)}`)
    item.append(element('time', `${String(below(24)).padStart(2, '0')}:${String(below(60)).padStart(2, '0')}`), label)
    item.dataset.tick = tick
    byId('feed').prepend(item)
    if (byId('feed').children.length > FEED) byId('feed').lastElementChild.remove()
  }

  let ticks = 0
  const tick = () => {
    ticks++
    for (let i = 0; i < ROWS_A_TICK; i++) changeRow()
    if (ticks % 2 === 0) drawLine()
    if (ticks % 3 === 0) addToFeed(ticks)
    byId('clock').textContent = `${ticks} ticks`
  }
  for (let i = 0; i < FEED; i++) addToFeed(0)
  drawLine()
  byId('refresh').addEventListener('click', () => rows.forEach(({ cells }) => (cells[4].textContent = `${below(90)} min`)))
  byId('late').addEventListener('click', () => rows.forEach(({ row }) => row.classList.toggle('late')))
  byId('search').addEventListener('input', ({ target }) =>
    rows.forEach(({ row, cells }) => (row.hidden = !cells[1].textContent.toLowerCase().includes(target.value.toLowerCase()))),
  )

  /** Ticks so often; resolves when it is done. */
  window.work = (often) =>
    new Promise((resolve) => {
      const end = ticks + often
      const timer = setInterval(() => {
        tick()
        if (ticks < end) return
        clearInterval(timer)
        resolve(ticks)
      }, TICK_MS)
    })
}
