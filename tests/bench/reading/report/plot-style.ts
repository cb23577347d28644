/** The style of all plots of the docs, in light and in dark. */
export const PLOT_STYLE = `
  .back { fill: #ffffff } text { font: 11px system-ui, sans-serif; fill: #1c2330 } .title { font-weight: 600; font-size: 12.5px }
  .faint { fill: #5a6473 } .grid { stroke: #d5dae2; fill: none } .plain { stroke: #5a6473; stroke-dasharray: 4 3; fill: none }
  .line { stroke: #0b62c4; stroke-width: 2; fill: none } .mark { stroke: #b4530a; stroke-width: 2; fill: none } .dot, .bar { fill: #0b62c4 } .rest { fill: #e3e8ef }
  @media (prefers-color-scheme: dark) {
    .back { fill: #12161c } text { fill: #e6eaf0 } .faint { fill: #9aa5b4 } .grid { stroke: #343c48 } .plain { stroke: #9aa5b4 }
    .line { stroke: #6bb1ff } .mark { stroke: #ffa657 } .dot, .bar { fill: #6bb1ff } .rest { fill: #2a313b }
  }`;
