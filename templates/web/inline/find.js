// Opens the search in the place of the A to Z; without it, the link leads there.
{
  const link = document.querySelector('.find');
  link.open = () => {
    link.open = () => {};
    document.head.append(Object.assign(document.createElement('script'), {
      src: link.dataset.search, onerror: () => location.assign(link.href),
    }));
  };
  link.onclick = () => {
    link.open();
    return false;
  };
}
