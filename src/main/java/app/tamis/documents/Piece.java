package app.tamis.documents;

import java.util.Locale;

/// What a rendering of a document is made of, and how a mail dresses it, which knows no style
/// sheet.
enum Piece {
  DOCUMENT(
      "font-family:Inter,Helvetica,Arial,sans-serif;font-size:15px;line-height:1.5;color:#1c1b19;max-width:640px"),
  LETTERHEAD("border-bottom:2px solid COLOUR;padding-bottom:12px;margin-bottom:24px"),
  FIRM("font-size:18px;font-weight:bold;color:COLOUR;margin:0"),
  ADDRESS("color:#625f59;font-size:13px;margin:0 0 16px"),
  DAY("color:#625f59;font-size:13px;margin:0 0 8px"),
  TITLE("font-size:24px;line-height:1.25;margin:0 0 8px"),
  MARKING("font-weight:bold;font-size:13px;margin:0 0 16px"),
  HEADING("font-size:18px;line-height:1.3;color:COLOUR;margin:28px 0 8px"),
  SUBHEADING("font-size:15px;margin:20px 0 6px"),
  PARAGRAPH("margin:0 0 12px"),
  POINTS("margin:0 0 12px;padding-left:22px"),
  POINT("margin:0 0 6px"),
  NOTE("border-left:3px solid COLOUR;padding:6px 12px;margin:0 0 12px"),
  QUOTE("font-size:19px;line-height:1.4;margin:0 0 12px"),
  TABLE("border-collapse:collapse;width:100%;margin:0 0 16px;font-size:14px"),
  CAPTION("text-align:left;color:#625f59;font-size:13px;padding:0 0 6px"),
  HEAD(
      "text-align:left;vertical-align:bottom;border-bottom:1px solid COLOUR;padding:4px 12px 4px 0"),
  HEAD_NUMBER(
      "text-align:right;vertical-align:bottom;border-bottom:1px solid COLOUR;padding:4px 0 4px 12px"),
  ROW_HEAD(
      "text-align:left;font-weight:normal;vertical-align:top;border-bottom:1px solid #e2dfd7;padding:4px 12px 4px 0"),
  CELL("text-align:left;vertical-align:top;border-bottom:1px solid #e2dfd7;padding:4px 12px 4px 0"),
  CELL_NUMBER(
      "text-align:right;vertical-align:top;white-space:nowrap;border-bottom:1px solid #e2dfd7;padding:4px 0 4px 12px"),
  TOTAL("text-align:left;font-weight:bold;padding:4px 12px 4px 0"),
  TOTAL_NUMBER("text-align:right;font-weight:bold;white-space:nowrap;padding:4px 0 4px 12px"),
  FIGURES("border-collapse:collapse;width:100%;margin:0 0 16px"),
  FIGURE_LABEL(
      "text-align:left;font-weight:normal;color:#625f59;font-size:13px;padding:0 16px 2px 0"),
  FIGURE("text-align:left;font-size:22px;font-weight:bold;padding:0 16px 6px 0"),
  BARS("border-collapse:collapse;width:100%;margin:0 0 16px;font-size:14px"),
  BAR_LABEL("text-align:left;font-weight:normal;width:35%;padding:3px 12px 3px 0"),
  BAR_PLACE("width:50%;padding:3px 0"),
  BAR_SHOWN("text-align:right;white-space:nowrap;padding:3px 0 3px 12px");

  private final String mailStyle;

  Piece(String mailStyle) {
    this.mailStyle = mailStyle;
  }

  String className() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String mailStyle(Colour colour) {
    return mailStyle.replace("COLOUR", colour.hex());
  }
}
