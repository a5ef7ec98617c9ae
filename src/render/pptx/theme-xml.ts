import { ACCENT } from '../../charts/looks.ts'
import { FACE, INK } from './grid.ts'
import { SPACES } from './spaces.ts'
import { type Xml, xml } from './xml.ts'

const ACCENTS = [ACCENT.slice(1).toUpperCase(), '33373D', '7D9AA3', '14713F', 'B36200', 'B01C14']

/** Colours and faces that all of a deck, or of its notes, is drawn in. */
export function themeXml(name: string): Xml {
  const colour = (rgb: string) => xml`<a:srgbClr val="${rgb}"/>`
  const face = xml`<a:latin typeface="${FACE}"/><a:ea typeface=""/><a:cs typeface=""/>`
  const fill = xml`<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>`
  const stroke = (width: number) =>
    xml`<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${fill}<a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>`
  const effect = xml`<a:effectStyle><a:effectLst/></a:effectStyle>`
  return xml`<a:theme xmlns:a="${SPACES.a}" name="${name}"><a:themeElements><a:clrScheme name="${name}"><a:dk1>${colour(INK)}</a:dk1><a:lt1>${colour('FFFFFF')}</a:lt1><a:dk2>${colour('33373D')}</a:dk2><a:lt2>${colour('F6F4EF')}</a:lt2>${ACCENTS.map((rgb, at) => xml`<a:accent${at + 1}>${colour(rgb)}</a:accent${at + 1}>`)}<a:hlink>${colour(ACCENTS[0]!)}</a:hlink><a:folHlink>${colour(ACCENTS[0]!)}</a:folHlink></a:clrScheme><a:fontScheme name="${name}"><a:majorFont>${face}</a:majorFont><a:minorFont>${face}</a:minorFont></a:fontScheme><a:fmtScheme name="${name}"><a:fillStyleLst>${[fill, fill, fill]}</a:fillStyleLst><a:lnStyleLst>${[6350, 12_700, 19_050].map(stroke)}</a:lnStyleLst><a:effectStyleLst>${[effect, effect, effect]}</a:effectStyleLst><a:bgFillStyleLst>${[fill, fill, fill]}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
}
