// Answers save themselves while they are written, and are held against the month's figures. One request for a box is
// under way at a time, and one that was not answered is sent again as it was, so that no version is taken for another's.
const SAVE_AFTER_MS = 1000
const SAVE_AT_LEAST_MS = 10_000
const CHECK_AFTER_MS = 1200
const RETRY_MS = [2000, 4000, 8000, 15_000]
const TIMEOUT_MS = 20_000

const form = document.querySelector('form[data-writing]')
const boxes = [...form.querySelectorAll('.writing-answer')].map(boxOf)
let checkTimer = 0
let checks = 0

function boxOf(section) {
  const question = section.id.replace('answer-', '')
  const area = section.querySelector('textarea')
  const one = name => section.querySelector(`[data-${name}]`)
  return {
    question,
    section,
    area,
    base: section.querySelector(`[name="base-${question}"]`),
    last: one('last')?.textContent ?? '',
    status: one('status'),
    same: one('same'),
    conflict: one('conflict'),
    findings: one('findings'),
    findingsTitle: one('findings-title'),
    saved: area.hasAttribute('data-unsaved') ? null : tidy(area.value),
    /** What was sent and not answered yet. */
    pending: null,
    sending: null,
    failures: 0,
    dirtySince: 0,
    timer: 0,
  }
}

function tidy(text) {
  return text.replace(/\r\n?/g, '\n').trimEnd()
}

const isDirty = box => box.pending !== null || tidy(box.area.value) !== box.saved

function say(box, words, announced) {
  box.status.textContent = words
  if (announced) form.querySelector('[data-announce]').textContent = words
}

function schedule(box, after = SAVE_AFTER_MS) {
  clearTimeout(box.timer)
  box.timer = setTimeout(() => save(box), after)
}

function noteInput(box) {
  if (!isDirty(box)) return
  if (box.dirtySince === 0) box.dirtySince = Date.now()
  if (box.failures === 0) say(box, 'Not saved yet')
  box.same.hidden = tidy(box.area.value) === '' || spaced(box.area.value) !== spaced(box.last)
  const waited = Date.now() - box.dirtySince
  if (box.failures === 0) schedule(box, Math.max(0, Math.min(SAVE_AFTER_MS, SAVE_AT_LEAST_MS - waited)))
  clearTimeout(checkTimer)
  checkTimer = setTimeout(check, CHECK_AFTER_MS)
}

const spaced = text => text.trim().replace(/\s+/g, ' ')

/** Saves what a box has, and again until nothing is left, or something stands in the way. */
function save(box) {
  clearTimeout(box.timer)
  box.sending ??= send(box).finally(() => {
    box.sending = null
  })
  return box.sending
}

async function send(box) {
  while (isDirty(box)) {
    box.pending ??= { text: tidy(box.area.value), base: box.base.value }
    if (box.failures === 0) say(box, 'Saving')
    let response
    try {
      response = await post(box.question, {
        [`text-${box.question}`]: box.pending.text,
        [`base-${box.question}`]: box.pending.base,
      })
    } catch {
      return tryAgain(box, 'Not saved: there is no connection. It is tried again until it works.')
    }
    if (!(await take(box, response))) return
  }
}

function post(to, fields) {
  const csrf = form.querySelector('[name="csrf"]').value
  return fetch(`${form.dataset.writing}/${to}`, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams({ csrf, ...fields }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
}

/** What the server says to a save; whether to go on. */
async function take(box, response) {
  const answer = await response.json().catch(() => null)
  if (response.ok && answer?.kind) {
    const wasBad = box.failures > 0
    box.saved = box.pending.text
    box.pending = null
    box.failures = 0
    box.dirtySince = 0
    if (answer.kind === 'conflict') showConflict(box, answer)
    else {
      box.base.value = answer.version
      showDraft(box)
      say(box, `Saved ${answer.at}`, wasBad)
    }
    return true
  }
  if (response.status === 400) {
    box.pending = null
    box.failures = 0
    say(box, `Not saved: ${answer?.error ?? 'it was refused.'}`, true)
  } else if (response.status >= 500 || response.status === 429)
    tryAgain(box, 'Not saved: the service is busy. It is tried again until it works.')
  else {
    const isBack = await renewToken()
    tryAgain(
      box,
      isBack
        ? 'Not saved yet. It is tried again.'
        : 'Not saved: you are signed out. Sign in in another tab, and this page saves by itself.',
    )
  }
  return false
}

/** With its first words a measure is a draft. */
function showDraft(box) {
  const stage = document.querySelector('[data-stage="open"]')
  if (!stage || box.saved === '') return
  stage.dataset.stage = 'draft'
  stage.firstElementChild.className = 'govuk-tag govuk-tag--yellow'
  stage.firstElementChild.textContent = 'Draft'
}

/** After a new sign-in the page's token is an old one. Whether there is a new one. */
async function renewToken() {
  try {
    const page = await fetch(form.dataset.writing, { headers: { accept: 'text/html' } })
    const read = new DOMParser().parseFromString(await page.text(), 'text/html')
    const token = read.querySelector('form[data-writing] [name="csrf"]')?.value
    if (!token) return false
    for (const input of document.querySelectorAll('[name="csrf"]')) input.value = token
    return true
  } catch {
    return false
  }
}

function tryAgain(box, words) {
  say(box, words, box.failures === 0)
  schedule(box, RETRY_MS[Math.min(box.failures, RETRY_MS.length - 1)])
  box.failures += 1
}

function showConflict(box, { by, at, text, settle }) {
  const heading = document.createElement('p')
  heading.className = 'govuk-body'
  const link = document.createElement('a')
  link.className = 'govuk-link'
  link.href = settle
  link.textContent = 'Look at both, and choose or combine'
  heading.append(`${by} saved other words at ${at}, while you were writing. Both are kept. `, link, '.')
  const theirs = document.createElement('div')
  theirs.className = 'writing-words'
  theirs.textContent = text
  box.conflict.replaceChildren(heading, theirs)
  box.conflict.hidden = false
  say(box, 'Your words are kept beside those of somebody else', true)
}

async function check() {
  checks += 1
  const mine = checks
  const texts = boxes.map(({ question, area }) => [`text-${question}`, tidy(area.value)])
  try {
    const response = await post('check', Object.fromEntries(texts))
    const found = response.ok ? await response.json() : null
    if (found && mine === checks) for (const box of boxes) showFindings(box, found[box.question] ?? [])
  } catch {
    // The next pause in writing checks again.
  }
}

function showFindings(box, found) {
  box.findingsTitle.hidden = found.length === 0
  box.findings.replaceChildren(
    ...found.map(({ verdict, verdictWords, claim, figure }) => {
      const item = document.createElement('li')
      item.className = `writing-finding writing-finding--${verdict}`
      const strong = document.createElement('strong')
      strong.textContent = verdictWords
      item.append(strong, `: ${claim}.`, figure ? ` The figures: ${figure}.` : '')
      return item
    }),
  )
}

function putIn(box, text) {
  const { area } = box
  area.focus()
  area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end')
  noteInput(box)
}

/** Last month's text becomes the answer where there is none, and stands below it where there is one. */
function takeLast(box) {
  const { area, last } = box
  area.value = area.value.trim() === '' ? last : `${area.value.trimEnd()}\n\n${last}`
  area.focus()
  noteInput(box)
}

for (const box of boxes) {
  box.area.addEventListener('input', () => noteInput(box))
  for (const button of box.section.querySelectorAll('[data-insert]')) {
    button.hidden = false
    button.addEventListener('click', () => putIn(box, button.dataset.insert))
  }
  if (isDirty(box)) noteInput(box)
}

form.addEventListener('submit', event => {
  event.preventDefault()
  const box = boxes.find(
    ({ question }) => event.submitter?.name === 'use' && question === event.submitter.value,
  )
  if (box) return takeLast(box)
  Promise.all(boxes.map(save)).then(() => {
    const left = boxes.filter(isDirty)
    if (left.length === 0) form.querySelector('[data-announce]').textContent = 'Everything is saved'
  })
})

for (const other of document.querySelectorAll('form[data-after-saving]'))
  other.addEventListener('submit', async event => {
    if (!boxes.some(isDirty)) return
    event.preventDefault()
    await Promise.all(boxes.map(save))
    if (!boxes.some(isDirty)) other.requestSubmit()
  })

// Going to another tab and coming back, from a sign-in there, are moments to save as well.
for (const moment of ['online', 'focus', 'visibilitychange'])
  addEventListener(moment, () => {
    for (const box of boxes.filter(isDirty)) save(box)
  })
addEventListener('beforeunload', event => {
  if (boxes.some(isDirty)) event.preventDefault()
})
