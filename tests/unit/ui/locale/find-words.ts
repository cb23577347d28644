import ts from 'typescript';

/** Attributes that are shown or spoken. */
const SPOKEN =
  /(?<=\s)(?:aria-label|aria-valuetext|aria-roledescription|alt|heading|label|placeholder|title)="([^"]*)"/g;
/** Letters that stand for themselves. */
const WORD = /\p{L}{2}/u;
/** Stands where a template has an expression. */
const HOLE = '\u0001';

/** Words that stand in the templates (`html`) of a source file as they are, and so never change their language. */
export function findLiteralText(source: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'html') {
      found.push(...literalsOf(plainText(node.template)));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true));
  return found;
}

/** Messages that are put into words when a source file is loaded, or an element made, and so keep the language of that moment. */
export function findEarlyWords(source: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) return;
    if (ts.isCallExpression(node) && node.expression.getText() === 'msg') found.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true));
  return found;
}

function plainText(template: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  return template.head.text + template.templateSpans.map(({ literal }) => HOLE + literal.text).join('');
}

function literalsOf(markup: string): string[] {
  const attributes = [...markup.matchAll(SPOKEN)].map(([, value = '']) => value);
  const texts = markup.replaceAll(/<[^>]*>/g, '\n').split('\n');
  return [...attributes, ...texts]
    .map((text) => text.replaceAll(/&\w+;/g, ' ').replaceAll(HOLE, ' ').trim())
    .filter((text) => WORD.test(text));
}
