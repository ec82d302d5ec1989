package org.redvest.command;

class AttendanceOnPostgresTest extends AttendanceContract {

    AttendanceOnPostgresTest() {
        super(Store.onPostgres());
    }
}
