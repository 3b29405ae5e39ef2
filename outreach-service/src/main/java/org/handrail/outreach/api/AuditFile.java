package org.handrail.outreach.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.handrail.outreach.audit.AuditCsv;
import org.handrail.outreach.audit.AuditFilter;
import org.handrail.outreach.audit.AuditLog;

/** The audit log as a file that a browser saves, the same for API and page. */
public final class AuditFile {

    private AuditFile() {}

    /** Writes the entries, the latest first. */
    public static void send(AuditLog audit, AuditFilter filter, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"handrail-audit.csv\"");
        AuditCsv csv = new AuditCsv(response.getWriter());
        audit.each(filter, csv::add);
    }
}
