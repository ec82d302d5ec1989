package org.redvest.command;

class HonoursOnPostgresTest extends HonourContract {

    HonoursOnPostgresTest() {
        super(Store.onPostgres());
    }
}
