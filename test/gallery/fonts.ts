const folder = '/usr/share/fonts';
const files = [
  ...['NotoSans', 'NotoSansHebrew', 'NotoSansArabic'].flatMap((family) =>
    ['Regular', 'Bold'].map((weight) => `${folder}/truetype/noto/${family}-${weight}.ttf`),
  ),
  ...['Regular', 'Bold'].map((weight) => `${folder}/opentype/noto/NotoSansCJK-${weight}.ttc`),
];

/**
 * A configuration for fontconfig with a few fonts of Debian's packages and nothing else, so that pictures and widths
 * of texts do not differ by what else a machine has.
 */
export const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/truetype/noto</dir>
  <dir>${folder}/opentype/noto</dir>
  <cachedir>/var/cache/fontconfig</cachedir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <selectfont>
    <rejectfont><glob>*</glob></rejectfont>
    <acceptfont>${files.map((file) => `<glob>${file}</glob>`).join('')}</acceptfont>
  </selectfont>
  <match target="pattern">
    <edit name="family" mode="append" binding="weak"><string>Noto Sans</string><string>Noto Sans CJK SC</string></edit>
  </match>
  <match target="font">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
</fontconfig>
`;
