import path from 'node:path';
import ts from 'typescript';

const words = `${path.sep}shared${path.sep}words${path.sep}`;
const english = `${words}en${path.sep}`;

/** All that the app is made of, as TypeScript understands it. */
const programOf = (repository: string): ts.Program => {
  const file = path.join(repository, 'renderer/tsconfig.json');
  const base = ts.getParsedCommandLineOfConfigFile(file, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
    },
  });
  if (base === undefined) throw new Error(`${file} cannot be read`);
  const folders = ['main', 'preload', 'renderer', 'shared'].map((folder) => path.join(repository, folder));
  const files = folders.flatMap((folder) => ts.sys.readDirectory(folder, ['.ts', '.tsx']));
  return ts.createProgram(files, { ...base.options, types: ['node', 'vite/client'] });
};

/** A property of an object literal that can hold words. */
const isEntry = (
  node: ts.Node,
): node is ts.PropertyAssignment | ts.ShorthandPropertyAssignment | ts.MethodDeclaration =>
  ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node) || ts.isMethodDeclaration(node);

/** The keys of the English words, each at the place where it stands; what functions make of their parts is none. */
const keysOf = (source: ts.SourceFile): readonly ts.ObjectLiteralElementLike[] => {
  const keys: ts.ObjectLiteralElementLike[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) return;
    if (isEntry(node)) keys.push(node);
    ts.forEachChild(node, look);
  };
  for (const statement of source.statements.filter(ts.isVariableStatement)) {
    // What has a type of its own is a table that the words are made with.
    for (const { type, initializer } of statement.declarationList.declarations)
      if (type === undefined && initializer !== undefined) look(initializer);
  }
  return keys;
};

/**
 * The names that an expression in brackets can have: `words[kind]` takes all that `kind` can be. Where every key is
 * possible, as a problem's code is, the place says nothing of any.
 */
const namesOf = (type: ts.Type): readonly string[] | null => {
  if ((type.flags & ts.TypeFlags.TypeParameter) !== 0) return [];
  const parts = type.isUnion() ? type.types : [type];
  const names = parts.map((part) =>
    part.isStringLiteral() || part.isNumberLiteral() ? String(part.value) : null,
  );
  return names.every((name) => name !== null) ? names : null;
};

/** Where a property is declared, through `typeof english` and whatever is derived of it. */
const declarationsOf = (checker: ts.TypeChecker, of: ts.Type, name: string): readonly ts.Declaration[] =>
  checker.getPropertyOfType(checker.getApparentType(of), name)?.declarations ?? [];

/** What a place in the code takes of the words. */
const taken = (checker: ts.TypeChecker, node: ts.Node): readonly ts.Declaration[] => {
  if (ts.isPropertyAccessExpression(node))
    return declarationsOf(checker, checker.getTypeAtLocation(node.expression), node.name.text);
  if (ts.isElementAccessExpression(node)) {
    const of = checker.getTypeAtLocation(node.expression);
    const names =
      namesOf(checker.getTypeAtLocation(node.argumentExpression)) ??
      of.getProperties().map(({ name }) => name);
    return names.flatMap((name) => declarationsOf(checker, of, name));
  }
  if (
    ts.isBindingElement(node) &&
    ts.isObjectBindingPattern(node.parent) &&
    node.dotDotDotToken === undefined
  ) {
    const name = node.propertyName ?? node.name;
    return ts.isIdentifier(name) || ts.isStringLiteral(name)
      ? declarationsOf(checker, checker.getTypeAtLocation(node.parent), name.text)
      : [];
  }
  return [];
};

/** The three that every problem has are read wherever one is shown. */
const ofProblems = ['what', 'why', 'next'];

/** Problems and sentences are taken by their code: they are used where one is made. */
const byCode = /(problems|sentences)\.ts$/;

/**
 * The keys of the English words that nothing outside them says.
 * @param repository its folder
 * @returns such as `settings.ts: hostHint`
 */
export const unusedKeys = (repository: string): readonly string[] => {
  const program = programOf(repository);
  const checker = program.getTypeChecker();
  const used = new Set<ts.Declaration>();
  const literals = new Set<string>();
  const look = (node: ts.Node): void => {
    for (const declaration of taken(checker, node)) used.add(declaration);
    if (ts.isStringLiteral(node) && !node.getSourceFile().fileName.includes(words)) literals.add(node.text);
    ts.forEachChild(node, look);
  };
  const sources = program.getSourceFiles().filter(({ fileName }) => !fileName.includes('node_modules'));
  for (const source of sources) {
    if (!source.fileName.includes(words) || source.fileName.includes(english)) look(source);
  }
  return sources
    .filter(({ fileName }) => fileName.includes(english) && !fileName.endsWith('words.ts'))
    .flatMap((source) =>
      keysOf(source)
        .filter((key) => {
          const name = key.name?.getText(source).replace(/^'|'$/g, '') ?? '';
          return (
            !ofProblems.includes(name) &&
            !used.has(key) &&
            !(byCode.test(source.fileName) && literals.has(name))
          );
        })
        .map((key) => `${path.basename(source.fileName)}: ${key.name?.getText(source) ?? ''}`),
    );
};
