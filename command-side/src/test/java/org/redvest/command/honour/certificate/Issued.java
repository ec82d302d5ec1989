package org.redvest.command.honour.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Sealed;
import org.redvest.api.Text;
import org.redvest.api.honour.certificate.CertificateLanguage;
import org.redvest.api.honour.certificate.CertificateNumber;
import org.redvest.api.honour.certificate.CertifiedLine;
import org.redvest.api.honour.certificate.event.CertificateIssued;
import org.redvest.api.id.CertificateId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.ConsentEvidence;
import org.redvest.api.person.volunteer.ConsentForm;

/** Certificates of tests, as they were issued. */
final class Issued {

    static final CertificateSettings SETTINGS = new CertificateSettings(
            "https://volunteers.example.org",
            new CertificateSettings.Certificates("厦门市志愿服务联合会", "厦门市志愿服务联合会 0592-12345"));

    private static final OrganisationId ASSOCIATION = OrganisationId.of("11350200MJB007228F");
    private static final OrganisationId FEDERATION = OrganisationId.of("51350200MJB00000XC");

    private static final Text FEDERATIONS_NAME = new Text("厦门市志愿服务联合会");
    private static final VolunteerId HOLDER = VolunteerId.from(new UUID(1, 1));

    private Issued() {}

    /** One of so many records of 150 minutes. */
    static CertificateIssued of(int records) {
        return of(records, "入党材料", CertificateLanguage.CHINESE);
    }

    static CertificateIssued of(int records, String purpose, CertificateLanguage language) {
        return of(null, IntStream.range(0, records).mapToObj(Issued::line).toList(), purpose, language);
    }

    /** One of what the federation recorded, and the association before it. */
    static CertificateIssued ofFederation(CertifiedLine... lines) {
        return of(FEDERATION, List.of(lines), "入党材料", CertificateLanguage.CHINESE);
    }

    /** Recorded by the association, which the federation took the place of. */
    static CertifiedLine byAssociation() {
        return line(0, ASSOCIATION, new Text("思明区城市义工协会"), FEDERATIONS_NAME);
    }

    /** Recorded by the federation itself. */
    static CertifiedLine byFederation() {
        return line(1, FEDERATION, FEDERATIONS_NAME, null);
    }

    private static CertificateIssued of(
            @Nullable OrganisationId organisation,
            List<CertifiedLine> lines,
            String purpose,
            CertificateLanguage language) {
        return new CertificateIssued(
                CertificateId.from(new UUID(2, 1)),
                HOLDER,
                Sealed.of("v1:name"),
                CertificateNumber.of("7QK2M0XZ4TDN93H"),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 6, 30),
                organisation,
                new Text(purpose),
                language,
                lines,
                150L * lines.size(),
                FEDERATIONS_NAME,
                null,
                new Text("0592-12345"),
                Instant.parse("2026-07-01T04:12:05Z"),
                4711,
                new Text("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
                new ConsentEvidence(ConsentForm.ONLINE, LocalDate.of(2026, 7, 1), null),
                new DivisionCode("350203001001"));
    }

    private static CertifiedLine line(int number) {
        return line(number, ASSOCIATION, new Text("思明区城市义工协会"), number % 2 == 0 ? null : FEDERATIONS_NAME);
    }

    private static CertifiedLine line(int number, OrganisationId recordedBy, Text name, @Nullable Text successor) {
        Instant start = Instant.parse("2026-01-03T00:30:00Z").plusSeconds(number * 86_400L / 4);
        return new CertifiedLine(
                ServiceRecordId.from(new UUID(3, number)),
                HOLDER,
                new Text("“洁净家园”环境整治第" + (number + 1) + "期"),
                new Text("洁净家园"),
                start,
                LocalDate.of(2026, 1, 3).plusDays(number / 4),
                150,
                recordedBy,
                name,
                successor,
                new DivisionCode("350203001001"),
                new Text("演武社区公共区域"),
                VolunteerId.from(new UUID(1, 2)));
    }
}
