package org.redvest.query.honour.commendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.redvest.api.person.volunteer.PersonName;

/** What is said about somebody who was erased is not shown: of rows with {@code erased_at}. */
final class Words {

    private Words() {}

    static @Nullable String of(ResultSet row, String column) throws SQLException {
        String said = row.getString(column);
        return said == null || row.getObject("erased_at") == null ? said : PersonName.ERASED;
    }
}
