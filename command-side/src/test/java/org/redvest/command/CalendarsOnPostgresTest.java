package org.redvest.command;

class CalendarsOnPostgresTest extends CalendarContract {

    CalendarsOnPostgresTest() {
        super(Store.onPostgres());
    }
}
