// What benchmark/pages does in node: makes documents with texts that want to be executed, and looks at the pages.
'use strict';
const fs = require('fs');
const path = require('path');
const { pathToFileURL } = require('url');

const SCRIPT = '<script>document.title = "executed"</script><img src=x onerror="document.title=1">';
const FORMULA = '=1+1';

function fields(node, take) {
  if (node && typeof node === 'object') {
    if (node.path && node.status) { take(node); } else { Object.values(node).forEach(child => fields(child, take)); }
  }
}

function documents(samples, folder) {
  for (const [sample, name, text] of [['focused-004', 'focused', SCRIPT], ['full-002', 'full', FORMULA]]) {
    const document = JSON.parse(fs.readFileSync(path.join(samples, sample + '.json'), 'utf8'));
    fields(document.content, field => {
      if (field.path === 'I.1.1' || field.path === 'cover.name') { field.value = text; }
    });
    fs.writeFileSync(path.join(folder, name + '.json'), JSON.stringify(document));
  }
}

async function check(folder) {
  const { chromium } = require('playwright-core');
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', '--disable-sync'],
  });
  let failed = 0;
  function expect(what, seen, wanted) {
    const right = JSON.stringify(seen) === JSON.stringify(wanted);
    failed += right ? 0 : 1;
    console.log((right ? 'ok      ' : 'FAILED  ') + what + (right ? '' : ': ' + JSON.stringify(seen) + ', not ' + JSON.stringify(wanted)));
  }

  async function open(name, options) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
    page.said = [];
    page.on('console', message => page.said.push(message.text()));
    page.on('pageerror', error => page.said.push(error.message));
    page.on('dialog', dialog => { page.said.push('dialog ' + dialog.message()); dialog.dismiss(); });
    page.on('request', request => { if (!/^(file|data):/.test(request.url())) { page.said.push('asked for ' + request.url()); } });
    await page.goto(pathToFileURL(path.join(folder, name)).href);
    return page;
  }
  const shown = page => page.$$eval('tr.row', rows => rows.filter(row => row.offsetParent).length);
  const focused = page => page.evaluate(() => [...document.querySelectorAll('tr.row')].indexOf(document.activeElement));
  const verdicts = page => page.$$eval('tr.row', rows => [...new Set(rows.filter(row => row.offsetParent).map(row => row.dataset.verdict))].sort());

  const page = await open('comparison.html');
  const all = await shown(page);
  expect('a script in a text is a text', (await page.textContent('tr.row:has(code:text-is("basics.affairs.name")) td')).includes(SCRIPT), true);
  expect('no element came from a text', await page.$$eval('td script, td img, th img', found => found.length), 0);
  await page.keyboard.press('j');
  const first = await focused(page);
  await page.keyboard.press('j');
  const second = await focused(page);
  expect('j goes on', first >= 0 && second > first, true);
  await page.keyboard.press('k');
  expect('k goes back', await focused(page), first);
  await page.keyboard.press('Tab');
  expect('Tab goes on, too', await focused(page), second);
  await page.keyboard.press('d');
  expect('d leaves only what differs', await verdicts(page), ['differs', 'only_in_some']);
  await page.keyboard.press('d');
  expect('d shows all again', await shown(page), all);
  await page.uncheck('input[value=only_in_some]');
  expect('a verdict can be hidden', (await verdicts(page)).includes('only_in_some'), false);
  await page.check('input[value=only_in_some]');
  await page.selectOption('#chapter', { index: 2 });
  expect('a chapter is fewer rows', (await shown(page)) < all && (await shown(page)) > 0, true);
  await page.selectOption('#chapter', { index: 0 });
  await page.keyboard.press('Escape');
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('/');
  await page.keyboard.type('ﾏｲﾅﾎﾟｰﾀﾙ');
  const found = await page.$$eval('tr.row', rows => rows.filter(row => row.offsetParent).map(row => row.textContent.includes('マイナポータル')));
  expect('/ finds, whatever the width', found.length > 0 && found.every(one => one), true);
  await page.keyboard.press('Escape');
  expect('Esc leaves the search as it is', [await page.inputValue('#find'), await shown(page)], ['ﾏｲﾅﾎﾟｰﾀﾙ', found.length]);
  await page.keyboard.press('?');
  expect('? helps', await page.$eval('#help', help => help.open), true);
  await page.keyboard.press('Escape');
  await page.fill('#find', '');
  await page.screenshot({ path: path.join(folder, 'comparison.png') });
  await page.evaluate(() => window.scrollTo(0, 3000));
  expect('the head stays in sight', await page.$eval('#rows thead th', head => Math.round(head.getBoundingClientRect().top)), 0);
  await page.emulateMedia({ media: 'print' });
  expect('paper has no tools', await page.$eval('.tools', tools => getComputedStyle(tools).display), 'none');
  await page.pdf({ path: path.join(folder, 'comparison.pdf'), format: 'A4', landscape: true });
  expect('nothing on the console, nothing from the network', page.said, []);

  const tally = await open('tally.html', { colorScheme: 'dark' });
  expect('a script in an answer is a text', (await tally.textContent('.counts')).includes(SCRIPT), true);
  expect('no element came from an answer', await tally.$$eval('td script, td img, th img', found => found.length), 0);
  await tally.uncheck('input[value=written]');
  expect('answers can be hidden', await shown(tally), 0);
  await tally.screenshot({ path: path.join(folder, 'tally.png') });
  expect('nothing on the console, nothing from the network', tally.said, []);
  expect('nothing was executed', [await page.title(), await tally.title()], ['3 評価書 side by side', '①事務の名称']);
  await browser.close();
  process.exitCode = failed > 0 ? 1 : 0;
}

if (process.argv[2] === 'documents') {
  documents(process.argv[3], process.argv[4]);
} else {
  check(process.argv[3]);
}
