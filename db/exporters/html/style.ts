import { COLOR_NAMES, PALETTE } from '../../../shared/model/palette.ts'
import { type Markup, ownMarkup } from './markup.ts'

const codeColors = (theme: 'light' | 'dark') =>
  COLOR_NAMES.map(
    name => `.c-${name}{--k:${PALETTE[name][theme].line};--t:${PALETTE[name][theme].tint}}`,
  ).join('\n')

const LIGHT = `:root{--paper:#fbfaf7;--surface:#fff;--side:#f4f2ec;--ink:#1f1d1a;--ink-2:#5e594f;--ink-3:#6f695e;--line:#e6e2d8;--line-2:#d5d0c3;--accent:#2f5d8a;--accent-soft:#e3ecf5}
${codeColors('light')}`

const DARK = `:root{--paper:#1b1c1f;--surface:#212327;--side:#17181b;--ink:#e9e6df;--ink-2:#b0aba0;--ink-3:#989387;--line:#303238;--line-2:#3d4047;--accent:#8fb6df;--accent-soft:#26374a}
${codeColors('dark')}`

const FRAME = `*{box-sizing:border-box}
html{color-scheme:light dark;scroll-padding-top:1.5rem}
body{--serif:"Source Serif 4 Variable","Source Serif 4","Source Serif Pro",Charter,Georgia,serif;--sans:"Inter Variable",Inter,system-ui,sans-serif;margin:0 auto;padding:3.5rem 1.5rem 6rem;max-width:56rem;background:var(--paper);color:var(--ink);font:15px/1.5 var(--sans);overflow-wrap:anywhere}
a{color:var(--accent);text-decoration:none}
a:hover{text-decoration:underline}
a:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
h1,h3{font-family:var(--serif);letter-spacing:-.012em;line-height:1.2;text-wrap:balance}
h1{font-size:2.4rem;margin:.3rem 0 .6rem}
h2{margin:4.5rem 0 1.2rem;padding-top:1rem;border-top:1px solid var(--line);font-size:.75rem;letter-spacing:.06em;text-transform:uppercase;font-weight:600;color:var(--ink-3)}
h3{font-size:1.3rem;margin:2.4rem 0 .8rem}
h3 small{font:400 .8rem var(--sans);letter-spacing:0;color:var(--ink-3)}
.meta{margin:.2rem 0;font-size:.82rem;color:var(--ink-2)}
.meta b{font-weight:600;color:var(--ink)}
.meta>span+span,.meta>b+span,.meta>span+a,.meta>b+a{margin-left:.7em}
.counts{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;margin:.4rem 0 .8rem;font-size:1.05rem;font-variant-numeric:tabular-nums}
nav{display:flex;flex-wrap:wrap;gap:.4rem;margin-top:1.6rem}
nav a{padding:.35rem .8rem;border-radius:99px;background:var(--surface);box-shadow:inset 0 0 0 1px var(--line-2);font-size:.85rem}
.swatch{display:inline-block;flex:none;width:16px;height:12px;margin-right:.6em}
.swatch.tint{border-radius:3px;background:var(--t);box-shadow:inset 0 0 0 1px var(--k)}
.swatch.solid{box-shadow:inset 0 -2.5px 0 var(--k)}
.swatch.dotted{border-bottom:3px dotted var(--k)}
.swatch.dashed{border-bottom:2.5px dashed var(--k)}
.legend,.contents{margin:0;padding:0;list-style:none}
.legend a,.contents a,table a{color:inherit}
.legend li{margin-bottom:.8rem}
.legend p{margin:.15rem 0 0 calc(16px + .6em);max-width:40rem;color:var(--ink-2);font-size:.88rem}
.contents li{padding:.45rem 0;border-bottom:1px solid var(--line)}
.contents a{font-weight:500}
.depth-1{padding-left:1.6rem!important}.depth-2{padding-left:3.2rem!important}.depth-3{padding-left:4.8rem!important}.depth-4{padding-left:6.4rem!important}
.wide{overflow-x:auto}
table{border-collapse:separate;border-spacing:3px;font-size:.88rem;font-variant-numeric:tabular-nums}
th{font-weight:500;padding:.45rem .7rem;overflow-wrap:normal}
tbody th{text-align:left;white-space:nowrap;padding-left:0}
thead th{font-weight:600;vertical-align:bottom}
thead small{display:block;font-weight:400;color:var(--ink-3)}
td{min-width:4.5rem;padding:.45rem .7rem;text-align:center;border-radius:5px}
tbody td{background:var(--accent-soft)}
td.none{background:var(--side);color:var(--ink-3)}`

const TEXT = `article{margin:3.5rem 0 0;padding-top:2.5rem;border-top:1px solid var(--line)}
article h3{font-size:1.8rem;margin:.4rem 0 1rem}
.text{position:relative;padding-right:13rem;font:1.12rem/1.68 var(--serif)}
.text>*{margin:0 0 1em;white-space:pre-wrap;text-wrap:auto}
.text h4{font-size:1.1rem;margin-top:1.6em}
.dek{font-size:1.2rem;color:var(--ink-2)}
.text blockquote{padding-left:1.1rem;border-left:2px solid var(--line-2)}
.list-item{display:list-item;list-style:disc;margin-left:1.2em!important}
.dimmed{padding-left:.9rem;border-left:2px solid var(--line-2);color:var(--ink-3);font:.88rem/1.5 var(--sans)}
.dimmed::after{content:attr(data-kind);display:block;font-size:.72rem;letter-spacing:.03em}
span.tint{background:var(--t);border-radius:2px;padding-block:.1em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
span.tint span.tint{background:linear-gradient(var(--t) 0 50%,transparent 50%)}
span.solid{text-decoration:underline solid var(--k) 2px;text-underline-offset:3px}
span.dotted{text-decoration:underline dotted var(--k) 2.5px;text-underline-offset:6px}
span.dashed{text-decoration:underline dashed var(--k) 2px;text-underline-offset:9px}
.margin{float:right;clear:right;width:11.5rem;margin:.35rem -13rem .5rem 0;text-indent:0;white-space:normal;user-select:none;scroll-margin-top:30vh;font:400 .75rem/1.4 var(--sans);letter-spacing:0;color:var(--ink-2);text-align:left}
.margin>*{display:block}
.margin b{font-weight:500;padding-left:.6rem;color:var(--k);border-left:3px solid var(--k)}
.margin b.dotted{border-left-style:dotted}
.margin b.dashed{border-left-style:dashed}
.margin b.solid{border-left-width:2px}
.margin>span{padding-left:calc(.6rem + 3px)}
.margin .coder{color:var(--ink-3)}
.margin:target{background:var(--accent-soft);box-shadow:0 0 0 6px var(--accent-soft);border-radius:3px}
.details{clear:both;display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:1.5rem 0 0;font-size:.78rem;color:var(--ink-2)}
.details dt{color:var(--ink-3)}
.details dd{margin:0}
.group{margin-bottom:2.5rem}
.excerpt{padding:.9rem 0;border-bottom:1px solid var(--line)}
.excerpt blockquote{margin:0 0 .4rem;max-width:42rem;white-space:pre-wrap;font:1.05rem/1.65 var(--serif)}
.around{color:var(--ink-3)}
.note{margin:.2rem 0;font-size:.88rem;font-style:italic;color:var(--ink-2)}`

const OTHER_PLACES = `@media (max-width:46rem){body{padding:1.5rem 1rem 4rem}.text{padding-right:0}.margin{float:none;display:inline-block;width:0;height:1em;margin:0;overflow:hidden}.margin:target{display:block;width:auto;height:auto;margin:.5rem 0;padding:.2rem .4rem}}
@media print{@page{margin:18mm 16mm}body{max-width:none;padding:0;background:none;font-size:10pt}nav{display:none}a{color:inherit}h2{break-after:avoid}h3,h4{break-after:avoid}article,#by-code,#by-outlet{break-before:page}.excerpt,.margin,tr,.legend li{break-inside:avoid}span.tint,.swatch,td,.margin b{-webkit-print-color-adjust:exact;print-color-adjust:exact}}`

/** The page's only style sheet: both themes by the reader's system, paper on paper. Loads nothing. */
export const style: Markup = ownMarkup(
  [LIGHT, FRAME, TEXT, `@media screen and (prefers-color-scheme:dark){\n${DARK}\n}`, OTHER_PLACES].join('\n'),
)
