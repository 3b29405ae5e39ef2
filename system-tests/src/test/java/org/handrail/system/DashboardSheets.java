package org.handrail.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * The dashboards as sheets to be looked at, where no Grafana is: every panel in its place and size, with its title, and what its
 * queries really find in a system that runs. It is no Grafana: it shows whether a panel says something, in the right unit, and whether
 * that is too much or too little for its box.
 */
final class DashboardSheets {

    private static final int COLUMN = 62;
    private static final int ROW = 38;

    private static final String STYLE = """
            <meta charset=utf-8><style>body{background:#111217;color:#ccccdc;font:13px Inter,'DejaVu Sans',sans-serif;margin:8px;position:relative}
            h1{font-size:18px}.box{position:absolute;background:#181b1f;border:1px solid #2c3235;overflow:hidden;padding:6px;box-sizing:border-box}
            .row{border:0;background:none;font-size:16px;font-weight:bold}h2{font-size:13px;margin:0 0 6px}.number{font-size:44px;margin:12px;text-align:center}
            .none{color:#888;text-align:center;margin-top:30px}table{border-collapse:collapse;width:100%%;font-size:12px}td,th{text-align:left;padding:2px 5px;
            border-bottom:1px solid #25292e}.n{text-align:right}.bars td{border:0}.bars td:first-child{width:160px}i{display:inline-block;height:15px;color:#111;
            font-style:normal;overflow:hidden;font-size:11px;text-align:center}text{fill:#888;font-size:10px}small{color:#7a8a99;font-weight:normal}</style>""";

    private DashboardSheets() {}

    /** Writes each as a page of its own into this folder. */
    static void write(Path folder, PrometheusServer prometheus, Connection figures, Duration window)
            throws IOException, SQLException {
        SheetData data = new SheetData(prometheus, figures, new Panels(figures)::chosen, window);
        for (JsonNode board : Panels.dashboards()) {
            Files.writeString(folder.resolve(board.get("uid").stringValue() + ".html"), sheet(board, data));
        }
    }

    private static String sheet(JsonNode board, SheetData data) throws IOException, SQLException {
        StringBuilder sheet = new StringBuilder(STYLE.replace("%%", "%"))
                .append("<h1>")
                .append(SheetPanel.text(board.get("title").stringValue()))
                .append(" <small>")
                .append(SheetPanel.text(board.path("description").asString("")))
                .append("</small></h1>");
        for (JsonNode panel : board.get("panels")) {
            JsonNode place = panel.get("gridPos");
            int wide = place.get("w").intValue() * COLUMN;
            int high = place.get("h").intValue() * ROW;
            boolean row = panel.get("type").stringValue().equals("row");
            sheet.append("<div class='box %s' style='left:%dpx;top:%dpx;width:%dpx;height:%dpx'>"
                    .formatted(
                            row ? "row" : "",
                            place.get("x").intValue() * COLUMN,
                            50 + place.get("y").intValue() * ROW,
                            wide - 6,
                            high - 6));
            sheet.append(row ? "" : "<h2>")
                    .append(SheetPanel.text(panel.get("title").stringValue()));
            if (!row) {
                sheet.append(" <small>")
                        .append(panel.at("/fieldConfig/defaults/unit").asString(""))
                        .append("</small></h2>");
                sheet.append(new SheetPanel(panel, wide, high).drawn(data));
            }
            sheet.append("</div>");
        }
        return sheet.toString();
    }
}
