import type { Chart } from '../../report/model/chart.ts'
import { captionOf } from './caption-of.ts'
import type { Look } from './look.ts'
import { TEXT_WIDTH } from './looks.ts'
import { paragraphOf, runOf, TAB } from './paragraph-of.ts'
import type { Picture } from './pictures.ts'
import { pictureRelations } from './relations-part.ts'
import { type Xml, xml } from './xml.ts'

/** Drawings are measured in units of which a twentieth of a point has so many. */
const UNITS = 635

/** A chart as a picture below its caption, with its words as the text alternative and what its letters stand for. */
export function chartToDocx(chart: Chart, look: Look): readonly Xml[] {
  const picture = look.pictures.get(chart)
  const events = 'events' in chart ? chart.events : []
  return [
    captionOf('Figure', chart.title, look),
    paragraphOf('CaptionDetail', chart.subtitle),
    ...(picture ? [paragraphOf('Chart', drawing(chart, picture), { keepNext: events.length > 0 })] : []),
    ...events.map(({ letter, words }) =>
      paragraphOf('ChartEvent', [runOf(letter, 'Strong'), TAB, runOf(words)]),
    ),
  ]
}

function drawing({ title, alt }: Chart, { number, shape }: Picture): Xml {
  const width = TEXT_WIDTH * UNITS
  const height = Math.round(width * shape)
  const { svg, png } = pictureRelations(number)
  return xml`<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${width}" cy="${height}"/><wp:docPr id="${number}" name="Chart ${number}" descr="${alt}" title="${title}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${number}" name="Chart ${number}" descr="${alt}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${png}"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${svg}"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}
