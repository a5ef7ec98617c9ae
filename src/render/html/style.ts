import { html } from './html.ts'

/** How pages look: one style sheet, in each page, that asks for nothing from outside. */
export const STYLE = html`<style>
:root{--ink:#1d2227;--soft:#50565c;--rule:#d9d6cf;--pale:#f6f4ef;--accent:#0b5468;--focus:#ffcf33}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;color:var(--ink);background:#fff;font:1.0625rem/1.5 -apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Liberation Sans",sans-serif;overflow-wrap:anywhere}
.wrap{max-width:60rem;margin:0 auto;padding:0 1.25rem}
h1,h2,h3{line-height:1.2;margin:0;letter-spacing:-.01em;text-wrap:balance}
h1{font-size:clamp(1.75rem,1.3rem + 2.2vw,2.6rem)}
h2{font-size:1.45rem;margin:2.75rem 0 .75rem;padding-top:.75rem;border-top:2px solid var(--ink)}
h3{font-size:1.125rem;margin:1.75rem 0 .35rem}
p,ul,ol,dl{margin:0 0 1rem}
ul,ol{padding-left:1.35rem}
li{margin-bottom:.3rem}
li>p{margin:0}
a{color:var(--accent);text-underline-offset:.15em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:3px}
:focus-visible{outline:3px solid var(--ink);outline-offset:0;box-shadow:0 0 0 6px var(--focus)}
.skip{position:absolute;left:-999em;padding:.5rem 1rem;background:var(--focus);color:var(--ink)}
.skip:focus{left:1rem;top:1rem;z-index:1}
.top{border-top:.5rem solid var(--accent);border-bottom:1px solid var(--rule)}
.top .wrap{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.15rem 1.5rem;padding-top:.8rem;padding-bottom:.8rem}
.top strong{font-weight:700}
.top span{color:var(--soft)}
main{padding:2.25rem 0 1rem}
.prose,.lead,.answer{max-width:42rem}
.kicker{margin:0 0 .4rem;color:var(--soft);font-weight:600}
.lead{font-size:1.25rem;line-height:1.45;margin:.9rem 0 1.75rem}
.figure{font-variant-numeric:tabular-nums;white-space:nowrap}
a.figure{color:inherit}
.soft{color:var(--soft);font-size:.9375rem;line-height:1.4}
.rag,.travel{display:inline-flex;align-items:center;gap:.45em;font-weight:600;white-space:nowrap}
.rag{padding:.1em .65em .1em .5em;border-radius:2px;background:#eeece7}
.rag svg{width:.85em;height:.85em;flex:none}
.travel svg{width:.95em;height:.95em;flex:none}
.travel{white-space:normal;font-weight:400;align-items:baseline}
.travel svg{transform:translateY(.1em)}
.rag-green{background:#d8ecdf;color:#0c4428}.rag-green svg{fill:#14713f}
.rag-amber{background:#fde8bd;color:#553600}.rag-amber svg{fill:#b36200}
.rag-red{background:#f9d8d4;color:#6f110d}.rag-red svg{fill:#b01c14}
.rag-none{color:var(--soft);font-weight:400}.rag-none svg{fill:none;stroke:currentColor;stroke-width:2}
.key{display:grid;grid-template-columns:minmax(10rem,1.2fr) 1fr 1.15fr 1.35fr;margin:0;border-top:2px solid var(--ink);border-bottom:1px solid var(--rule)}
.key>div{padding:.85rem 1rem 1rem;border-left:1px solid var(--rule)}
.key>div:first-child{padding-left:0;border-left:0}
.key dt{color:var(--soft);font-size:.9375rem;margin-bottom:.35rem}
.key dd{margin:0;font-weight:600}
.key dd.soft{font-weight:400;margin-top:.1rem}
.key .big{font-size:3rem;line-height:1;letter-spacing:-.03em;font-weight:700;color:var(--accent)}
.key .words{font-size:1.5rem;line-height:1.2}
.key .mid{font-size:1.5rem;line-height:1.2}
.signs{display:flex;flex-wrap:wrap;gap:.6rem 2rem;margin:0 0 .85rem;font-size:1.125rem}
.sign{display:inline-flex;align-items:center;gap:.55em;font-weight:600}
.sign svg{width:1.5em;height:1.5em;flex:none;overflow:visible}
.sign .fill{fill:currentColor}.sign .line{fill:none;stroke:currentColor;stroke-width:2;stroke-linejoin:round;stroke-linecap:round}
.sign .stroke{fill:none;stroke:#fff;stroke-width:2.25;stroke-linecap:round;stroke-linejoin:round}
.sign-improvement{color:var(--accent)}.sign-concern{color:#8f3d08}
.checks{list-style:none;padding:.6rem .9rem;margin:0 0 1rem;border-left:.3rem solid #8f3d08;background:var(--pale)}
.checks li:last-child{margin:0}
.events{list-style:none;padding:0;color:var(--soft);font-size:.9375rem;max-width:42rem}
.reason{margin:.75rem 0 1rem;max-width:42rem}
.chart-figure{margin:1.75rem 0 1rem}
.chart-figure figcaption{margin-bottom:.6rem}
.chart-figure figcaption .soft{display:block}
.chart-figure figcaption strong{display:block;font-size:1.125rem;line-height:1.3}
.chart{display:block;width:100%;height:auto;overflow:visible}
.chart-narrow{display:none}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:700;padding:0 0 .4rem}
th,td{padding:.55rem .75rem .55rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--rule);font-weight:400}
thead th,thead td{font-size:.9375rem;color:var(--soft);border-bottom:1px solid var(--ink);vertical-align:bottom}
th:last-child,td:last-child{padding-right:0}
.numbers{max-width:42rem}
.numbers td,.numbers thead th:not(:first-child){text-align:right}
.tables{margin:0 0 1.75rem}
.tables+.tables{margin-top:2rem}
.abreast{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,21rem),1fr));gap:0 2.5rem}
.abreast .tables{min-width:0;margin:0 0 1.5rem}
.note{margin:.5rem 0 0}
.scroll{overflow-x:auto}
.scroll th,.scroll td{overflow-wrap:normal}
.score{table-layout:fixed}
.score th:first-child{width:30%}.score th:nth-child(2){width:21%}.score th:nth-child(3){width:19%}.score th:nth-child(4){width:14.5%}
.score th[scope=row]{font-weight:600}
.score td strong{font-size:1.25rem;line-height:1.2;font-weight:700}
.score .soft{display:block}
.score td:nth-child(4){white-space:nowrap}
.counts{margin:-.35rem 0 .9rem;color:var(--soft)}
.absent{color:var(--soft);font-style:italic}
.notice{border-left:.5rem solid var(--ink);background:var(--pale);padding:1rem 1.25rem;margin:0 0 2rem}
.notice h2{border:0;padding:0;margin:0 0 .5rem;font-size:1.125rem}
.notice p:last-child,.notice ul:last-child{margin:0}
details{margin:0 0 .35rem}
details[open]{margin-bottom:1.5rem}
summary{color:var(--accent);cursor:pointer;padding:.3rem 0;text-decoration:underline;text-underline-offset:.15em;text-decoration-thickness:1px;width:fit-content}
details>:not(summary){margin-top:.6rem}
details caption{font-weight:400;color:var(--soft);font-size:.9375rem}
details th,details td{padding-top:.35rem;padding-bottom:.35rem}
details .numbers td,details .numbers thead th:not(:first-child){width:5.5rem}
.kicker+h1+.facts,.kicker+h1+.notice{margin-top:1.25rem}
.part{margin-top:2.75rem}
.part>h2:first-child{margin-top:0}
.part h4,.notice h3,.notice h4{margin:0 0 .5rem;font-size:1.125rem}
.points{max-width:46rem;padding:0;list-style:none}
.points li{padding:.45rem 0;border-bottom:1px solid var(--rule);margin:0}
.points li>a:not(.figure),.points li>strong{font-weight:600;margin-right:.35em}
.contents ul{columns:2 20rem;column-gap:2.5rem;list-style:none;padding:0}
.contents li{break-inside:avoid}
.facts>div{display:grid;grid-template-columns:14rem minmax(0,1fr);gap:.25rem 1rem;padding:.55rem 0;border-bottom:1px solid var(--rule)}
.facts>div:first-child{border-top:1px solid var(--rule)}
.facts dt{color:var(--soft)}
.facts dd{margin:0}
.openings{list-style:none;padding:0}
.openings li{padding:.5rem 0;border-bottom:1px solid var(--rule)}
code{font:.9375rem/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;background:var(--pale);padding:.1rem .35rem;overflow-wrap:anywhere}
.openings span{display:block}
.turn{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.75rem 2rem;margin:3rem 0 0;padding:1rem 0;border-top:1px solid var(--rule)}
.turn a{max-width:26rem}
.turn span{display:block;color:var(--soft);font-size:.9375rem}
.turn .next{margin-left:auto;text-align:right}
.foot{border-top:1px solid var(--rule);margin-top:2rem;padding:1.25rem 0 2.5rem;color:var(--soft);font-size:.9375rem}
@media (max-width:46rem){
.chart-wide{display:none}.chart-narrow{display:block}
.key{grid-template-columns:1fr 1fr}
.key>div{padding:.85rem .75rem .85rem 0;border-left:0;border-top:1px solid var(--rule)}
.key>div:first-child,.key>div:nth-child(2){border-top:0}
.facts>div{grid-template-columns:minmax(0,1fr)}
table.words{min-width:28rem}
.scroll caption{max-width:calc(100vw - 2.5rem)}
details .numbers td,details .numbers thead th:not(:first-child){width:auto}
.score,.score tbody,.score tr,.score th,.score td{display:block;width:auto}
.score thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.score tr{display:grid;grid-template-columns:1fr 1fr;gap:.6rem 1rem;padding:1rem 0;border-bottom:1px solid var(--rule)}
.score tr th[scope=row]{grid-column:1/-1;width:auto;font-size:1.125rem;line-height:1.3}
.score th,.score td{border:0;padding:0}
.score td::before{content:attr(data-label);display:block;color:var(--soft);font-size:.9375rem}
}
@media (max-width:24rem){.wrap{padding:0 1rem}th,td{padding-right:.5rem}}
@media print{
@page{size:A4;margin:11mm 15mm 12mm}
html{font-size:9pt}
body{line-height:1.4;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.wrap{max-width:none;padding:0}
.skip,.turn,.contents,details,h2:has(+details){display:none}
.top{border-top-width:.35rem}
main{padding:.8rem 0 0}
h1{font-size:1.9rem}
h2{font-size:1.3rem;margin:1.1rem 0 .4rem;padding-top:.5rem;break-after:avoid}
h3{break-after:avoid;margin-top:.8rem}
p,ul,ol,dl{margin-bottom:.6rem}
.lead{margin:.5rem 0 .9rem;font-size:1.15rem}
.key>div{padding:.6rem 1rem .6rem}.key .big{font-size:2.4rem}
.signs{break-after:avoid}
.events{break-before:avoid;break-inside:avoid}
th,td{padding-top:.35rem;padding-bottom:.35rem}
.facts>div{padding:.25rem 0}
.openings li{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem;padding:.25rem 0;margin:0}
.openings code{background:none;padding:0;font-size:.85rem}
.key,.chart-figure,.tables,.answer,.notice,.facts>div,.score tr{break-inside:avoid}
.reason{margin:.5rem 0}
.chart-figure{margin:.8rem 0}
.chart-figure .chart{width:75%}
.chart-wide{display:block}.chart-narrow{display:none}
.scorecard+.scorecard{break-before:page}
.scorecard+.scorecard h2{margin-top:0}
.foot{margin-top:.6rem;padding:.4rem 0 0}
a{color:inherit;text-decoration:none}
.tables,.abreast .tables{margin-bottom:.6rem}
.prose,.lead,.answer,.reason,.numbers{max-width:none}
.abreast{grid-template-columns:1fr 1fr;gap:0 2rem}
}
</style>`
