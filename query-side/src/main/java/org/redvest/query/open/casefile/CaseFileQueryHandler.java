package org.redvest.query.open.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.open.casefile.query.CaseFile.Opening;
import org.redvest.api.open.casefile.query.CaseFiles;
import org.redvest.api.open.casefile.query.FindCaseFile;
import org.redvest.api.open.casefile.query.FindCaseFiles;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.web.Pages;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CaseFileQueryHandler {

    private final JdbcClient jdbc;
    private final ReadModels readModels;

    CaseFileQueryHandler(JdbcClient jdbc, ReadModels readModels) {
        this.jdbc = jdbc;
        this.readModels = readModels;
    }

    /** That a file was read is recorded where it was opened: so it is shown to whoever did that, and everybody else opens one. */
    @QueryHandler
    Opening handle(FindCaseFile query) {
        Opening opening = jdbc.sql("SELECT * FROM query.case_file WHERE case_file_id = :id")
                .param("id", query.caseFileId().value())
                .query(CaseFileQueryHandler::opening)
                .optional()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_CASE_FILE));
        if (!query.reader().equals(opening.openedBy())) {
            throw new Refusal(Problem.CASE_FILE_OF_ANOTHER);
        }
        return opening;
    }

    @QueryHandler
    CaseFiles handle(FindCaseFiles query) {
        long position = readModels.position();
        Long cursor = query.cursor();
        List<Opening> opened = jdbc.sql("""
                        SELECT * FROM query.case_file WHERE opened_by = :reader AND position < :before
                        ORDER BY position DESC LIMIT :rows""")
                .param("reader", query.reader())
                .param("before", cursor == null ? Long.MAX_VALUE : cursor)
                .param("rows", query.limit() + 1)
                .query(CaseFileQueryHandler::opening)
                .list();
        Pages.Page<Opening, Long> page = Pages.of(opened, query.limit(), Opening::position);
        return new CaseFiles(page.items(), page.next(), position);
    }

    private static Opening opening(ResultSet row, int number) throws SQLException {
        return new Opening(
                row.getString("case_file_id"),
                row.getString("volunteer_id"),
                Times.instant(row, "valid_at"),
                Times.instant(row, "known_at"),
                row.getString("purpose"),
                row.getString("file_number"),
                row.getString("opened_by"),
                Times.instant(row, "opened_at"),
                row.getLong("position"),
                LogPositions.proofOf(row.getLong("position")));
    }
}
