// Drives a report in a browser: node html.js MODE FILE [SHOTS]; prints "ok: ..." for what was seen to hold.
// playwright-core is found through NODE_PATH, the browser through ESC_CHROMIUM.
const { chromium } = require('playwright-core');
const { pathToFileURL } = require('url');
const [mode, file, shots] = process.argv.slice(2);

const check = (holds, what) => {
  if (!holds) throw new Error(`does not hold: ${what}`);
  console.log(`ok: ${what}`);
};
const rows = page => page.locator('.row');
const shoot = (page, name) => shots && page.screenshot({ path: `${shots}/${name}.png` });

async function basics(page) {
  check((await page.locator('#overview h1').innerText()).includes('off the heap'), 'the overview says what is off the heap');
  const all = await page.locator('#count').innerText();
  await shoot(page, 'overview');
  await page.keyboard.press('/');
  await page.keyboard.type('go_home');
  check(await rows(page).count() === 1, 'search leaves one row');
  await rows(page).first().click();
  check((await page.locator('#about h1').innerText()).includes('stored to global home'), 'the cause is told');
  check((await page.locator('#about .hint').innerText()).includes('local variable'), 'the way out is told');
  check(await page.locator('#steps li').count() === 2, 'two steps');
  check(await page.locator('.srow .ball').count() === 2, 'two steps in the source');
  check(await page.locator('#sheet svg path').count() >= 1, 'an arrow between them');
  check((await page.locator('.srow.now').innerText()).includes('GC_malloc'), 'the allocation is marked');
  await shoot(page, 'flow');
  const lines = await page.locator('.srow').count();
  await page.keyboard.press('f');
  check(await page.locator('.srow').count() < lines && await page.locator('.srow.gap').count() > 0, 'f hides what lies between');
  await page.keyboard.press('f');
  check(await page.locator('.srow').count() === lines, 'f shows it again');
  await page.keyboard.press('Escape');
  check(await page.locator('#search').inputValue() === '', 'Esc clears the search');
  check(await page.locator('#count').innerText() === all, 'all rows are back');
  await page.keyboard.press('n');
  check((await page.locator('.srow.now').innerText()).includes('home = '), 'n goes to the next step');
  const here = page.url();
  check(/#[0-9a-f]{16}$/.test(here), 'the address names the allocation');
  await page.keyboard.press('j');
  check(page.url() !== here, 'j goes to the next allocation');
  await page.goto('about:blank');
  await page.goto(here);
  check((await page.locator('#about h1').innerText()).includes('stored to global home'), 'the address leads back to it');
  await page.keyboard.press('Escape');
  check(await page.locator('#overview').isVisible(), 'Esc leads to the overview');
  const chip = page.locator('.chip', { hasText: 'StackPromoted' });
  await chip.click();
  check(await rows(page).count() === 1 && await chip.getAttribute('aria-pressed') === 'true', 'a reason filters');
  await chip.click();
  await page.locator('#allocator').selectOption('GC_malloc_atomic');
  check(await rows(page).count() === 1, 'an allocator filters');
  await page.locator('#allocator').selectOption('');
  await page.locator('#function').selectOption('square');
  check(await rows(page).count() === 1, 'a function filters');
  await page.keyboard.press('Escape');
  await page.locator('#show-parameters').click();
  check(/^1 parameter/.test(await page.locator('#count').innerText()) && !await page.locator('#allocator').isVisible(), 'parameters have a list of their own');
  check(await page.locator('.chip:visible').count() === 1 && await page.locator('.chip', { hasText: 'to the result' }).isVisible(), 'with the ways they leak');
  await rows(page).first().click();
  check((await page.locator('#about h1').innerText()) === 'leaking param: of to result 0 level=1: returned by inside', 'the level and the cause are told');
  check((await page.locator('.srow.now').innerText()).includes('return of->in'), 'the flow of a parameter is drawn');
  await shoot(page, 'parameter');
  await page.keyboard.press('v');
  check(await page.locator('#count').innerText() === all && await page.locator('#overview').isVisible(), 'v leads back to the allocations');
  const before = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.keyboard.press('t');
  check(before !== await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 't turns light into dark');
  await rows(page).first().click();
  await shoot(page, 'dark');
  await page.setViewportSize({ width: 420, height: 800 });
  await shoot(page, 'narrow-flow');
  await page.locator('.back').click();
  check(await page.locator('#list').isVisible() && !await page.locator('#detail').isVisible(), 'narrow: the way back to the list');
  await shoot(page, 'narrow-list');
}

async function hostile(page) {
  const count = await page.evaluate(() => JSON.parse(document.getElementById('data').textContent).sites.length);
  check(count === 28, 'all allocations are there');
  await page.keyboard.press('Escape');
  for (let i = 0; i < count; i++) {
    await page.keyboard.press('j');
    await page.keyboard.press('n');
  }
  await page.locator('.row').first().hover();
  check(await page.evaluate(() => window.hit) === undefined, 'no script of the build ran');
  const tags = await page.evaluate(() => [document.scripts.length, document.images.length, document.querySelectorAll('style').length,
    document.querySelectorAll('#detail [onclick], #detail img, [onerror], [onload], a[href]').length]);
  check(tags.join() === '2,0,1,0', 'no markup of the build is on the page');
  await page.evaluate(() => { location.hash = '#__proto__'; });
  check(!/[\u001b\u202e\u2028]/.test(await page.locator('body').innerText()), 'control characters are shown, not obeyed');
  const ran = await page.evaluate(() => { const s = document.createElement('script'); s.textContent = 'window.hit=9'; document.body.append(s); return window.hit; });
  check(ran === undefined, 'the policy refuses other scripts');
  return /Content Security Policy|Content-Security-Policy/; /* that refusal is an error on the console */
}

async function many(page, loaded) {
  console.error(await page.evaluate(() => Math.round(performance.now())));
  check(loaded < 6000, '10,000 allocations load in time');
  check((await page.locator('#count').innerText()).startsWith('10,000'), 'all are counted');
  check(await page.locator('*').count() < 40000, 'the page is small');
  check(await rows(page).count() < 60, 'only rows in view exist');
  const time = await page.evaluate(() => {
    const box = document.getElementById('search'), start = performance.now();
    for (const text of ['f', 'fu', 'function_77', 'file3.c global', '']) { box.value = text; box.oninput(); box.getBoundingClientRect(); }
    return performance.now() - start;
  });
  console.error(`loaded in ${loaded} ms, five searches in ${Math.round(time)} ms`);
  check(time < 2500, 'five searches in time');
  await page.locator('#sort').selectOption('bytes');
  await page.evaluate(() => { document.getElementById('list').scrollTop = 300000; });
  await page.waitForFunction(() => [...document.querySelectorAll('.row')].some(row => row.offsetTop >= 300000));
  check(true, 'scrolling draws what comes into view');
  await rows(page).nth(6).click();
  await page.locator('.srow').first().waitFor();
  check(await page.locator('.srow').count() < 120, 'only lines in view exist');
  await shoot(page, 'many');
}

(async () => {
  const browser = await chromium.launch({ executablePath: process.env.ESC_CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage({ viewport: { width: 1360, height: 860 }, deviceScaleFactor: shots ? 1.5 : 1, colorScheme: 'light' });
  const errors = [], requests = [];
  page.on('console', message => { if (['error', 'warning'].includes(message.type())) errors.push(message.text()); });
  page.on('pageerror', error => errors.push(String(error)));
  page.on('request', request => { if (!/^(file|about):/.test(request.url())) requests.push(request.url()); });
  try {
    const start = Date.now();
    await page.goto(pathToFileURL(file).href);
    await page.waitForSelector('html[data-ready=yes]', { state: 'attached' });
    check(!errors.length, 'opens');
    const expected = await { basics, hostile, many }[mode](page, Date.now() - start);
    const left = errors.filter(error => !(expected && expected.test(error)));
    check(!left.length, `no errors on the console${left.length ? ': ' + left.join('; ') : ''}`);
    check(!requests.length, 'nothing was asked from a network');
    console.log('all held');
  } catch (error) {
    console.log(String(error.stack || error), ...errors);
    process.exitCode = 1;
  } finally {
    await browser.close();
  }
})();
