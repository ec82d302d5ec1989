package org.redvest.command;

class ProjectsOnPostgresTest extends ProjectContract {

    ProjectsOnPostgresTest() {
        super(Store.onPostgres());
    }
}
