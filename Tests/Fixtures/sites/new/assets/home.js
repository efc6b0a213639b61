{
const list = document.querySelector('.choice');
const own = tag => navigator.languages.findIndex(
wanted => wanted.toLowerCase().split('-')[0] == tag.toLowerCase().split('-')[0]);
const cards = [...list.children].map(card => ({ card, at: own(card.querySelector('[hreflang]').hreflang) }));
const first = cards.filter(({ at }) => at > -1).sort((one, other) => one.at - other.at);
list.prepend(...first.map(({ card }) => card));
}
