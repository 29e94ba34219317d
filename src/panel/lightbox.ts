import { type Word, word } from '../words';
import { iconButton } from './buttons';
import type { Desk } from './desk';
import { el } from './elements';
import type { IconName } from './icons';

/** Opens pictures over the story: click or Enter, buttons or arrows for the next one, again to enlarge. */
export function setUpLightbox({ story, dialog, signal }: Desk): void {
  const images = [...story.element.querySelectorAll<HTMLImageElement>('.pictures img')];
  for (const image of images) {
    const button = el('button', {
      type: 'button',
      class: 'enlarge',
      'aria-label': word('enlarge'),
      'aria-haspopup': 'dialog',
    });
    image.replaceWith(button);
    button.append(image);
    button.addEventListener('click', () => open(images.indexOf(image)), { signal });
  }

  const open = (first: number) => {
    let at = first;
    const picture = el('img', { alt: '' });
    const caption = el('p', { class: 'caption' });
    const count = el('span', { class: 'where', role: 'status' });
    const frame = el(
      'div',
      { class: 'frame', tabindex: 0, role: 'group', 'aria-label': word('picture') },
      picture,
    );
    const show = () => {
      const image = images[at];
      if (!image) return;
      picture.src = image.currentSrc || image.src;
      picture.alt = image.alt;
      caption.textContent =
        image.closest('figure')?.querySelector('figcaption')?.textContent ?? image.alt;
      count.textContent = word('pictureOf', String(at + 1), String(images.length));
      box.removeAttribute('data-large');
    };
    const turn = (by: number) => {
      at = (at + by + images.length) % images.length;
      show();
    };
    const enlarge = () => box.toggleAttribute('data-large');
    const button = (name: IconName, label: Word, act: () => void) =>
      iconButton(name, word(label), { act, signal });
    const several = images.length > 1;
    const box = el(
      'dialog',
      { class: 'lightbox', 'aria-label': word('picture') },
      frame,
      caption,
      el(
        'div',
        { class: 'turns' },
        several && button('backward', 'previousPicture', () => turn(-1)),
        several && count,
        several && button('forward', 'nextPicture', () => turn(1)),
        button('close', 'closePicture', () => box.close()),
      ),
    );
    frame.addEventListener('click', enlarge);
    box.addEventListener('close', () => box.remove());
    box.addEventListener('keydown', (event) => {
      // The keys of the reader rest while a picture is open.
      event.stopPropagation();
      const later = dialog.dir === 'rtl' ? -1 : 1;
      if (event.key === 'ArrowRight') turn(later);
      else if (event.key === 'ArrowLeft') turn(-later);
      else if (event.key === 'Enter' && event.target === frame) enlarge();
    });
    box.addEventListener('wheel', (event) => {
      if (!box.hasAttribute('data-large')) event.preventDefault();
    });
    show();
    dialog.append(box);
    box.showModal();
  };
}
