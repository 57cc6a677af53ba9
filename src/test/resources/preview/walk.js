// Goes through every picture and page of the preview as a person does. Returns how many were shown, and
// what the preview said in place of those that could not be.
(async () => {
  const root = document.documentElement;
  const all = (selector) => [...document.querySelectorAll(selector)];
  const until = async (holds) => {
    const begin = Date.now();
    while (!holds()) {
      if (Date.now() - begin > 60000) throw new Error('waited for ' + holds);
      await new Promise((done) => setTimeout(done, 10));
    }
  };
  const blanks = [];
  let shown = 0;
  const look = async (choose) => {
    delete root.dataset.shown;
    choose();
    await until(() => root.dataset.shown);
    const blank = document.querySelector('#blank');
    if (blank.hidden) shown++;
    else blanks.push(blank.textContent.trim());
  };
  const select = (list, value) => {
    list.value = value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  };
  await until(() => root.dataset.shown);
  const modes = document.querySelector('#modes');
  for (const mode of [...modes.options].map((option) => option.value)) {
    await look(() => select(modes, mode));
    for (const view of all('#views button').map((button) => button.value)) {
      if (view === 'pages') continue;
      await look(() => all('#views button').find((button) => button.value === view).click());
      for (const maker of ['svg', 'mermaid']) {
        await look(() => all('#makers button').find((button) => button.value === maker).click());
      }
    }
  }
  const reading = () => all('#views button').find((button) => button.value === 'pages');
  await until(reading);
  await look(() => reading().click());
  const pages = document.querySelector('#pages');
  for (const page of [...pages.options].map((option) => option.value)) {
    await look(() => select(pages, page));
  }
  return JSON.stringify({ shown, blanks, done: [...window.driftlessSaw] });
})()
