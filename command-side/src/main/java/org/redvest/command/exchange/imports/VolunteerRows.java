package org.redvest.command.exchange.imports;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Envelope;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.exchange.imports.ImportKind;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.DocumentKind;
import org.redvest.api.person.volunteer.GivenConsent;
import org.redvest.api.person.volunteer.PersonName;
import org.redvest.city.Divisions;
import org.redvest.city.ServiceCategories;
import org.redvest.command.person.registration.Registration;
import org.redvest.command.person.registration.Registration.Sex;
import org.redvest.command.person.registration.RegistrationDesk;
import org.redvest.command.platform.Commands;
import org.redvest.command.vault.KeyRing;
import org.springframework.stereotype.Component;

/**
 * Registers the volunteers of a roster. A volunteer's number follows from the row, so that the same row again finds the
 * volunteer it registered before.
 */
@Component
class VolunteerRows implements RowImporter {

    /** As forms have it, and as the numbers of GB/T 2261.1. */
    private static final Map<String, Sex> SEXES = Map.of(
            "女",
            Sex.FEMALE,
            "女性",
            Sex.FEMALE,
            "F",
            Sex.FEMALE,
            "2",
            Sex.FEMALE,
            "男",
            Sex.MALE,
            "男性",
            Sex.MALE,
            "M",
            Sex.MALE,
            "1",
            Sex.MALE);

    private final Commands commands;
    private final RegistrationDesk desk;
    private final KeyRing keys;
    private final Divisions divisions;
    private final ServiceCategories categories;
    private final Clock clock;

    VolunteerRows(
            Commands commands,
            RegistrationDesk desk,
            KeyRing keys,
            Divisions divisions,
            ServiceCategories categories,
            Clock clock) {
        this.commands = commands;
        this.desk = desk;
        this.keys = keys;
        this.divisions = divisions;
        this.categories = categories;
        this.clock = clock;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.VOLUNTEERS;
    }

    @Override
    public String owner(Row row) {
        return row.owner("证件号码");
    }

    @Override
    public Reading read(Row row, Terms terms) {
        Registration registration = new Registration(given(row, terms.consent()), CivilTime.dateOf(clock.instant()));
        VolunteerId volunteer = VolunteerId.from(keys.uuid("imported-volunteer", registration.fingerprintText()));
        return job -> desk.register(
                volunteer,
                registration,
                command -> commands.send(
                        command, Envelope.importedBy(job.uploader()), job.id().toString()));
    }

    private Registration.Given given(Row row, GivenConsent consent) {
        List<String> wanted = row.list("意向服务类别");
        wanted.forEach(categories::require);
        DocumentKind kind = DocumentKind.named(row.needed("证件类型"));
        return new Registration.Given(
                row.understood("姓名", PersonName.of(row.needed("姓名")).clear()),
                kind,
                row.documentNumber("证件号码", kind),
                row.optional("签发国"),
                row.optionalDate("出生日期"),
                sex(row),
                row.optionalCode("联系电话"),
                row.division("居住地区划代码", divisions).value(),
                row.list("专业技能"),
                wanted,
                row.optional("监护人姓名"),
                row.optionalDocumentNumber("监护人证件号码"),
                row.optionalDate("监护人同意日期"),
                consent);
    }

    private static @Nullable Sex sex(Row row) {
        String given = row.optionalCode("性别");
        if (given == null) {
            return null;
        }
        Sex sex = SEXES.get(given);
        if (sex == null) {
            throw new Refusal(Problem.INVALID_FIELD, "The column 性别 is 女 or 男.");
        }
        row.understood("性别", sex == Sex.FEMALE ? "女" : "男");
        return sex;
    }
}
