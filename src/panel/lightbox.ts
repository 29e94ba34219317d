import { word } from '../words';
import type { Desk } from './desk';
import { el } from './elements';
import { icon } from './icons';

/** Opens pictures over the story: click or Enter, arrows for the next one, again to enlarge. */
export function setUpLightbox({ story, dialog, signal, say }: Desk): void {
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
    const closing = el(
      'button',
      { type: 'button', class: 'plain', 'aria-label': word('closePicture') },
      icon('close'),
    );
    const frame = el(
      'div',
      { class: 'frame', tabindex: 0, role: 'group', 'aria-label': word('picture') },
      picture,
    );
    const box = el(
      'dialog',
      { class: 'lightbox', 'aria-label': word('picture') },
      frame,
      caption,
      closing,
    );
    const show = () => {
      const image = images[at];
      if (!image) return;
      picture.src = image.currentSrc || image.src;
      picture.alt = image.alt;
      caption.textContent =
        image.closest('figure')?.querySelector('figcaption')?.textContent ?? image.alt;
      box.removeAttribute('data-large');
    };
    const turn = (by: number) => {
      at = (at + by + images.length) % images.length;
      show();
      say(word('pictureOf', String(at + 1), String(images.length)));
    };
    const enlarge = () => box.toggleAttribute('data-large');
    frame.addEventListener('click', enlarge);
    closing.addEventListener('click', () => box.close());
    box.addEventListener('close', () => box.remove());
    box.addEventListener('keydown', (event) => {
      // The keys of the reader rest while a picture is open.
      event.stopPropagation();
      const rtl = dialog.dir === 'rtl' ? -1 : 1;
      if (event.key === 'ArrowRight') turn(rtl);
      else if (event.key === 'ArrowLeft') turn(-rtl);
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
