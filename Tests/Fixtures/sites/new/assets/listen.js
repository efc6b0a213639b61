{
const button = document.querySelector('[data-listen]');
const voices = window.speechSynthesis;
const base = tag => tag.toLowerCase().split(/[-_]/)[0];
const voice = tag => voices.getVoices().find(({ lang, localService }) => localService && base(lang) == base(tag));
const language = element => element.closest('[lang]').lang;
let isOn, spoken;
const mark = element => {
spoken?.style.removeProperty('background');
spoken = element;
spoken?.style.setProperty('background', 'var(--tint)');
};
const turn = on => {
isOn = on;
voices.cancel();
mark();
button.textContent = on ? button.dataset.stop : button.dataset.listen;
};
const blocks = 'h1, h2, h3, h4, p, li, dt, dd, th, td';
const parts = () => [...document.querySelectorAll(`article :is(${blocks})`)]
.filter(part => part.checkVisibility() && !part.closest('.sources, .contents'));
const words = part => [...part.childNodes].filter(node => !node.querySelector?.(blocks) && !node.matches?.(blocks))
.map(node => node.textContent).join('').trim();
const speak = ([part, ...rest]) => {
if (!part) return turn(false);
const own = voice(language(part)), text = words(part);
if (!own || !text) return speak(rest);
const speech = Object.assign(new SpeechSynthesisUtterance(text), { voice: own, lang: own.lang });
speech.onend = speech.onerror = () => isOn && spoken == part && speak(rest);
mark(part);
part.scrollIntoView({ block: 'nearest' });
voices.speak(speech);
};
if (voices) {
const show = () => { button.hidden = !voice(language(button)); };
button.onclick = () => {
turn(!isOn);
if (isOn) speak(parts());
};
addEventListener('pagehide', () => turn(false));
voices.onvoiceschanged = show;
show();
}
}
