// Goes through every picture, page and list of the preview as a person does. Returns how many were shown,
// and what the preview said in place of those that could not be.
(async () => {
  const byId = (id) => document.getElementById(id);
  const until = async (holds) => {
    const begin = Date.now();
    while (!holds()) {
      if (Date.now() - begin > 60000) throw new Error('waited for ' + holds);
      await new Promise((done) => setTimeout(done, 10));
    }
  };
  const blanks = [];
  let shown = 0;
  const look = async (choose, holds, blank) => {
    choose();
    await until(() => holds() || !blank.hidden);
    if (blank.hidden) shown++;
    else blanks.push(blank.textContent.trim());
  };
  const select = (list, value) => {
    list.value = value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const root = document.documentElement;
  await until(() => root.dataset.shown);
  for (const mode of [...byId('modes').options].map((option) => option.value)) {
    select(byId('modes'), mode);
    for (const view of [...byId('view').options].map((option) => option.value)) {
      await look(
        () => select(byId('view'), view),
        () => root.dataset.shown === mode + '/' + view && document.querySelector('.scene:not([hidden]) svg'),
        byId('blank'));
    }
    const boxes = [...document.querySelectorAll('.scene:not([hidden]) .box[data-service]')];
    for (const { dataset } of boxes.slice(0, 3)) {
      await look(() => driftlessMap.choose(dataset.service, { alone: true }), () => !byId('panel').hidden, byId('blank'));
    }
  }
  byId('tab-pages').click();
  await until(() => byId('reader').dataset.shown);
  for (const page of [...byId('pages').options].map((option) => option.value)) {
    await look(() => select(byId('pages'), page), () => byId('reader').dataset.shown === page, byId('blank-page'));
  }
  for (const tab of ['files', 'problems']) {
    await look(() => byId('tab-' + tab).click(), () => !byId(tab).hidden, byId('blank'));
  }
  await until(() => byId('files-list').childElementCount > 0);
  return JSON.stringify({ shown, blanks, done: [...window.driftlessSaw] });
})()
