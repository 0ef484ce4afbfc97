package dev.sextant.ui;

import dev.sextant.ide.view.Colour;
import dev.sextant.ide.view.ColourKind;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;

/** Colours that can be told apart and read on a light and on a dark background. */
final class Palette {

  private static final int DARK = 128;

  StyleRange style(Colour colour) {
    boolean dark = isDark();
    Color foreground = new Color(dark ? dark(colour.kind()) : light(colour.kind()));
    int font = colour.kind() == ColourKind.KEYWORD || colour.declares() ? SWT.BOLD : SWT.NORMAL;
    return new StyleRange(colour.span().start(), colour.span().length(), foreground, null, font);
  }

  private static boolean isDark() {
    RGB back = Display.getDefault().getSystemColor(SWT.COLOR_LIST_BACKGROUND).getRGB();
    return (back.red + back.green + back.blue) / 3 < DARK;
  }

  private static RGB light(ColourKind kind) {
    return switch (kind) {
      case KEYWORD -> new RGB(0x7a, 0x1f, 0x5c);
      case VALUE -> new RGB(0x9c, 0x3d, 0x00);
      case PACKAGE -> new RGB(0x55, 0x55, 0x55);
      case METRIC -> new RGB(0x00, 0x4f, 0x9e);
      case SOURCE -> new RGB(0x00, 0x66, 0x66);
      case PERSON -> new RGB(0x6b, 0x3f, 0xa0);
      case PURPOSE -> new RGB(0xa3, 0x2a, 0x2a);
      case PRACTICE -> new RGB(0x5d, 0x4b, 0x00);
      case COLUMN -> new RGB(0x00, 0x6a, 0x4e);
      case UNIT -> new RGB(0x4f, 0x5b, 0x66);
      case FUNCTION -> new RGB(0x3d, 0x3d, 0x9e);
      case TEXT -> new RGB(0x2a, 0x5d, 0x12);
      case NUMBER, PERIOD -> new RGB(0x8a, 0x4b, 0x08);
      case COMMENT -> new RGB(0x6e, 0x6e, 0x6e);
    };
  }

  private static RGB dark(ColourKind kind) {
    return switch (kind) {
      case KEYWORD -> new RGB(0xe0, 0x8c, 0xc3);
      case VALUE -> new RGB(0xf0, 0xa8, 0x6c);
      case PACKAGE -> new RGB(0xb0, 0xb0, 0xb0);
      case METRIC -> new RGB(0x7c, 0xb7, 0xf2);
      case SOURCE -> new RGB(0x5f, 0xd0, 0xc8);
      case PERSON -> new RGB(0xc3, 0xa3, 0xf0);
      case PURPOSE -> new RGB(0xf2, 0x8f, 0x8f);
      case PRACTICE -> new RGB(0xd9, 0xc4, 0x6a);
      case COLUMN -> new RGB(0x7d, 0xd3, 0xa8);
      case UNIT -> new RGB(0xb5, 0xc0, 0xcb);
      case FUNCTION -> new RGB(0xa9, 0xa9, 0xf5);
      case TEXT -> new RGB(0x9c, 0xcf, 0x7f);
      case NUMBER, PERIOD -> new RGB(0xe5, 0xb5, 0x67);
      case COMMENT -> new RGB(0x98, 0x98, 0x98);
    };
  }
}
