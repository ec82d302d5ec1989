package org.redvest.command;

class CertificatesOnPostgresTest extends CertificateContract {

    CertificatesOnPostgresTest() {
        super(Store.onPostgres());
    }
}
