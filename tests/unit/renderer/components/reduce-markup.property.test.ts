import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reduceMarkup } from '../../../../renderer/components/rich-text/reduce-markup.ts';

test('styles, handlers, addresses, comments and style sheets of other programs are gone', () => {
  const word =
    '<!--[if mso]><xml>x</xml><![endif]--><STYLE type="text/css">p > b {color: red}</STYLE>' +
    '<p class=MsoNormal style="margin:0" onclick=\'go("x")\'>One <a href="https://a.example?x=>">two</a>' +
    '<img src="https://b.example/x.png" onerror="go()"></p><script>go("</p>")</script>';
  expect(reduceMarkup(word)).toBe('<p>One <a>two</a><img></p>');
});

test('bold and italic written as styles stay, and a b that is not bold is not', () => {
  const docs =
    '<b style="font-weight:normal;"><p><span style="font-weight:700">Bold</span>, ' +
    '<span style="font-style:italic">italic</span>, <span style="color:red">red</span></p></b>';
  expect(reduceMarkup(docs)).toBe(
    '<span><p><b>Bold</b>, <i>italic</i>, <span>red</span></p></span>',
  );
});

test('what the editor copied itself keeps what it is known by', () => {
  const own =
    '<blockquote data-pm-slice="1 1 []" data-quote="" lang="ar" dir="rtl">' +
    '<span data-exhibit-id="b3a1" class="ex">EX-MK-001</span></blockquote>';
  expect(reduceMarkup(own)).toBe(own.replace(' class="ex"', ''));
});

test('text between elements is never touched, whatever the attributes hold', () => {
  const attribute = fc.tuple(
    fc.constantFrom('style', 'onclick', 'href', 'title', 'data-x'),
    fc.string({ unit: 'grapheme' }).map((value) => value.replaceAll('"', '')),
  );
  const words = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/[<>]/g, ''));
  fc.assert(
    fc.property(words, fc.array(attribute), words, (before, attributes, inside) => {
      const written = attributes.map(([name, value]) => ` ${name}="${value}"`).join('');
      const plain = attributes.every(([, value]) => !/font-(weight|style)/i.test(value));
      fc.pre(plain);
      expect(reduceMarkup(`${before}<p${written}>${inside}</p>`)).toBe(`${before}<p>${inside}</p>`);
    }),
  );
});
