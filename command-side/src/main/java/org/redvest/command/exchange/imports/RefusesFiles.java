package org.redvest.command.exchange.imports;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.redvest.api.Problem;
import org.redvest.platform.web.Refuses;

/** The problems for which no row of a file is read. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Refuses({
    Problem.FILE_EMPTY,
    Problem.FILE_NOT_TEXT,
    Problem.FILE_COLUMNS_MISSING,
    Problem.FILE_COLUMN_TWICE,
    Problem.FILE_SHEETS_AMBIGUOUS,
    Problem.WORKBOOK_UNREADABLE,
    Problem.WORKBOOK_TOO_LARGE,
    Problem.ROW_MALFORMED
})
@interface RefusesFiles {}
