package org.redvest.query.service.product;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.details;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.merged;
import static org.redvest.query.Facts.newOrder;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newProduct;
import static org.redvest.query.Facts.newProject;
import static org.redvest.query.Facts.newStation;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.objected;
import static org.redvest.query.Facts.published;
import static org.redvest.query.Facts.registered;

import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redvest.api.Text;
import org.redvest.api.city.organisation.event.OrganisationDissolved;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ServiceProductId;
import org.redvest.api.id.StationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.api.person.volunteer.PersonName;
import org.redvest.api.person.volunteer.event.ConsentWithdrawn;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.order.Provider;
import org.redvest.api.service.order.Satisfaction;
import org.redvest.api.service.product.Achievement;
import org.redvest.api.service.product.ProductDetails;
import org.redvest.api.service.product.event.OwnProductPutOnShelf;
import org.redvest.api.service.product.event.ProductChanged;
import org.redvest.api.service.product.event.ProductFreed;
import org.redvest.api.service.product.event.ProductOrdered;
import org.redvest.api.service.product.event.ProductPutOnShelf;
import org.redvest.api.service.product.event.ProductTakenOffShelf;
import org.redvest.api.service.product.query.ProductView;
import org.redvest.api.service.product.query.ProductView.Achievements;
import org.redvest.api.service.product.query.Products;
import org.redvest.api.service.project.event.ProjectClosed;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** What lies on the shelf, how many can still be ordered, and what providers let be seen of themselves. */
@QuerySideTest
class ProductsTest {

    private static final String ALL = "/api/v1/service-products";
    private static final String ONE = "/api/v1/service-products/{product}";
    private static final String OF_THE_TEAM = ALL + "?organisationId={team}";
    private static final String OF_THE_VOLUNTEER = ALL + "?volunteerId={volunteer}";

    private final Ledger ledger;
    private final Reader reader;
    private final OrganisationId team = newOrganisation();
    private final ProjectId project = newProject();

    ProductsTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    @BeforeAll
    void aTeamWithAProject() {
        ledger.record(NOON, registered(team, "鸿山义工队"));
        ledger.record(NOON, published(project, team, details(HONGSHAN)));
    }

    private ServiceProductId ofTheTeam(Offering offering) {
        ServiceProductId product = newProduct();
        ledger.record(NOON, new ProductPutOnShelf(product, team, project, offering.details()));
        return product;
    }

    private ServiceProductId of(VolunteerId volunteer, Offering offering) {
        ServiceProductId product = newProduct();
        ledger.record(NOON, new OwnProductPutOnShelf(product, volunteer, project, offering.details()));
        return product;
    }

    private VolunteerId volunteer(String maskedName) {
        VolunteerId volunteer = newVolunteer();
        ledger.record(NOON, registered(volunteer, maskedName, HONGSHAN));
        return volunteer;
    }

    private ProductView product(ServiceProductId product) {
        return reader.ask(ProductView.class, ONE, product);
    }

    private List<ServiceProductId> numbers(String address, Object... variables) {
        return reader.ask(Products.class, address, variables).products().stream()
                .map(ProductView::productId)
                .toList();
    }

    @Test
    void areShownToEverybodyAsTheyAreNow() {
        ProductDetails before = Offering.in(HONGSHAN).details();
        ProductDetails after = Offering.in(HONGSHAN, "350203")
                .of("便民服务")
                .on(DayOfWeek.WEDNESDAY, "09:00", "11:30")
                .most(2)
                .details();
        ServiceProductId id = newProduct();
        ledger.record(NOON, new ProductPutOnShelf(id, team, project, before), new ProductChanged(id, after));

        ProductView seen = reader.getAsNobody(ONE, id).as(ProductView.class);

        assertThat(seen.details()).isEqualTo(after);
        assertThat(seen.organisationId()).isEqualTo(team.code());
        assertThat(seen.organisation()).isEqualTo("鸿山义工队");
        assertThat(seen.provider()).isEqualTo("鸿山义工队");
        assertThat(seen.volunteerId()).isNull();
        assertThat(seen.projectId()).isEqualTo(project);
        assertThat(seen.termsVersion()).isEqualTo(1);
        assertThat(seen.left()).isEqualTo(2);
        assertThat(seen.putAt()).isEqualTo(NOON);
        assertThat(seen.removedAt()).isNull();
        assertThat(seen.achievements()).isEqualTo(Achievements.HIDDEN);
        assertThat(reader.getAsNobody(ALL).status()).isEqualTo(200);
        assertThat(reader.get(ONE, newProduct()).problem()).isEqualTo("404 UNKNOWN_SERVICE_PRODUCT");
    }

    @Test
    void haveLeftWhatIsNotOrdered() {
        ServiceProductId id = ofTheTeam(Offering.in(HONGSHAN).most(2));
        OrderId one = newOrder();
        ledger.record(NOON, new ProductOrdered(id, one), new ProductOrdered(id, newOrder()));
        assertThat(product(id).left()).isZero();

        ledger.record(NOON, new ProductFreed(id, one));
        assertThat(product(id).left()).isEqualTo(1);

        ledger.record(NOON, new ProductChanged(id, Offering.in(HONGSHAN).most(5).details()));
        assertThat(product(id).left()).isEqualTo(4);
    }

    @Test
    void areGoneOnceTheyAreTakenOff() {
        OrganisationId other = newOrganisation();
        ProjectId theirs = newProject();
        ServiceProductId stays = newProduct();
        ServiceProductId goes = newProduct();
        ledger.record(NOON, registered(other, "蓝天服务队"));
        ledger.record(NOON, published(theirs, other, details(HONGSHAN)));
        ledger.record(
                NOON,
                new ProductPutOnShelf(goes, other, theirs, Offering.in(HONGSHAN).details()),
                new ProductPutOnShelf(
                        stays, other, theirs, Offering.in(HONGSHAN).details()),
                new ProductTakenOffShelf(goes, new Text("季节已过")));

        assertThat(numbers(OF_THE_TEAM, other.code())).containsExactly(stays);
        assertThat(numbers(OF_THE_TEAM + "&removedToo=true", other.code())).containsExactly(stays, goes);
        assertThat(product(goes).removedAt()).isEqualTo(NOON);
        assertThat(product(goes).removedBecause()).isEqualTo("季节已过");
        assertThat(product(goes).left()).isZero();

        ledger.record(NOON, new ProjectClosed(theirs, new Text("项目结束")));
        assertThat(product(stays).left()).isZero();
    }

    @Test
    void areSoughtByWhereTheyAreToBeHad() {
        StationId station = newStation();
        ServiceProductId inCommunity = ofTheTeam(Offering.in("350213003001").at(station));
        ServiceProductId inStreet = ofTheTeam(Offering.in("350213003").of("便民服务"));
        ServiceProductId elsewhere = ofTheTeam(Offering.in("350213004"));

        assertThat(numbers(OF_THE_TEAM + "&division=350213003", team.code())).containsExactly(inStreet, inCommunity);
        assertThat(numbers(OF_THE_TEAM + "&division=350213003001", team.code())).containsExactly(inStreet, inCommunity);
        assertThat(numbers(OF_THE_TEAM + "&division=350213", team.code()))
                .containsExactly(elsewhere, inStreet, inCommunity);
        assertThat(numbers(ALL + "?station={station}", station)).containsExactly(inCommunity);
        assertThat(numbers(OF_THE_TEAM + "&division=350213&category=便民服务", team.code()))
                .containsExactly(inStreet);
        assertThat(reader.get(ALL + "?division=999999").problem()).isEqualTo("422 UNKNOWN_DIVISION");
        assertThat(reader.get(ALL + "?category=经商").problem()).isEqualTo("422 UNKNOWN_CATEGORY");
        assertThat(reader.get(ALL + "?volunteerId=7").problem()).isEqualTo("404 UNKNOWN_VOLUNTEER");
    }

    @Test
    void arePaged() {
        VolunteerId volunteer = volunteer("王*");
        ServiceProductId first = of(volunteer, Offering.in(HONGSHAN));
        ServiceProductId second = of(volunteer, Offering.in(HONGSHAN));

        Products page = reader.ask(Products.class, OF_THE_VOLUNTEER + "&limit=1", volunteer);

        assertThat(page.products()).extracting(ProductView::productId).containsExactly(second);
        assertThat(numbers(OF_THE_VOLUNTEER + "&limit=1&cursor={cursor}", volunteer, requireNonNull(page.nextCursor())))
                .containsExactly(first);
    }

    /** Who agreed to be published appears by their masked name, and nobody else. */
    @Test
    void nameVolunteersWhoAgreedOnly() {
        VolunteerId agreed = volunteer("林*");
        VolunteerId withdrew = volunteer("张*");
        ledger.record(NOON, new ConsentWithdrawn(withdrew, ConsentPurpose.PUBLICATION));
        ServiceProductId of = of(agreed, Offering.in(HONGSHAN));

        assertThat(product(of).provider()).isEqualTo("林*");
        assertThat(product(of).volunteerId()).isEqualTo(agreed);
        assertThat(product(of).organisationId()).isEqualTo(team.code());
        assertThat(product(of(withdrew, Offering.in(HONGSHAN))).provider()).isNull();

        ledger.record(NOON, new VolunteerErased(agreed));
        assertThat(product(of).provider()).isEqualTo(PersonName.ERASED);
        assertThat(product(of).left()).isZero();
        assertThat(numbers(OF_THE_VOLUNTEER, agreed)).isEmpty();
        assertThat(numbers(OF_THE_VOLUNTEER + "&removedToo=true", agreed)).containsExactly(of);
    }

    /** Minutes that count, under all numbers of the person; nothing where they do not let it be seen. */
    @Test
    void showTheHoursOfAVolunteerWhoLetsThemBeSeen() {
        VolunteerId survivor = volunteer("上**秀");
        VolunteerId absorbed = volunteer("上*");
        HoursCertified disputed = hours(absorbed, HONGSHAN, "2022-05-03", 1000);
        ledger.record(NOON, hours(survivor, HONGSHAN, "2022-05-01", 90), hours(absorbed, HONGSHAN, "2022-05-02", 30));
        ServiceProductId shown = of(survivor, Offering.in(HONGSHAN).showing(Achievement.HOURS));
        ServiceProductId hidden = of(survivor, Offering.in(HONGSHAN));
        assertThat(product(shown).achievements()).isEqualTo(new Achievements(90L, null, null, null));
        assertThat(product(hidden).achievements()).isEqualTo(Achievements.HIDDEN);

        ledger.record(NOON, disputed);
        ledger.record(NOON, merged(survivor, absorbed));
        ledger.record(NOON, objected(MergeCaseId.of(survivor, absorbed), disputed, disputed));

        assertThat(product(shown).achievements().minutes()).isEqualTo(120);
        assertThat(numbers(OF_THE_VOLUNTEER, absorbed)).containsExactly(hidden, shown);
    }

    @Test
    void showTheHoursOfATeamWithWhatItInherited() {
        OrganisationId heir = newOrganisation();
        OrganisationId dissolved = newOrganisation();
        ProjectId theirs = newProject();
        ServiceProductId id = newProduct();
        ledger.record(
                NOON,
                registered(heir, "义工协会"),
                registered(dissolved, "义工队"),
                hours(newVolunteer(), heir, "洁净家园", HONGSHAN, "2022-05-01", 90),
                hours(newVolunteer(), dissolved, "洁净家园", HONGSHAN, "2022-05-01", 30),
                new OrganisationDissolved(dissolved, heir, new Text("合并")));
        ledger.record(NOON, published(theirs, heir, details(HONGSHAN)));
        ledger.record(
                NOON,
                new ProductPutOnShelf(
                        id,
                        heir,
                        theirs,
                        Offering.in(HONGSHAN).showing(Achievement.HOURS).details()));

        assertThat(product(id).achievements()).isEqualTo(new Achievements(120L, null, null, null));
    }

    /** Of fewer than five, nothing: it would tell of persons. */
    @Test
    void showReviewsOnceThereAreFive() {
        VolunteerId volunteer = volunteer("林*");
        ServiceProductId id = of(volunteer, Offering.in(HONGSHAN).showing(Achievement.REVIEWS, Achievement.STAR));
        ledger.record(NOON, ServedOrders.by(Provider.of(volunteer), 3, Satisfaction.VERY_SATISFIED));
        ledger.record(NOON, ServedOrders.by(Provider.of(volunteer), 1, Satisfaction.FAIR));
        assertThat(product(id).achievements()).isEqualTo(Achievements.HIDDEN);

        ledger.record(NOON, ServedOrders.by(Provider.of(volunteer), 1, Satisfaction.SATISFIED));

        assertThat(product(id).achievements()).isEqualTo(new Achievements(null, null, 5L, 4L));
        assertThat(reader.ask(Products.class, OF_THE_VOLUNTEER, volunteer).products())
                .extracting(ProductView::achievements)
                .containsExactly(new Achievements(null, null, 5L, 4L));
    }

    @Test
    void showReviewsOfATeam() {
        OrganisationId reviewed = newOrganisation();
        ProjectId theirs = newProject();
        ServiceProductId id = newProduct();
        ledger.record(NOON, registered(reviewed, "义工协会"));
        ledger.record(NOON, published(theirs, reviewed, details(HONGSHAN)));
        ledger.record(NOON, ServedOrders.by(Provider.of(reviewed), 6, Satisfaction.SATISFIED));
        ledger.record(
                NOON,
                new ProductPutOnShelf(
                        id,
                        reviewed,
                        theirs,
                        Offering.in(HONGSHAN).showing(Achievement.REVIEWS).details()));

        assertThat(product(id).achievements()).isEqualTo(new Achievements(null, null, 6L, 6L));
    }
}
