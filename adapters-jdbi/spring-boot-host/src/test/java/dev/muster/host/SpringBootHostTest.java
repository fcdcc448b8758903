package dev.muster.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.domain.ContactImporter;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.port.in.ImportRequest;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowSource;
import dev.muster.domain.workspace.OrganisationId;
import dev.muster.domain.workspace.Workspace;
import dev.muster.domain.workspace.WorkspaceId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Neither disturbs the other: an application with Spring Boot, Flyway and a database of its own, and Muster inside. */
class SpringBootHostTest {

    private static final WorkspaceId CUSTOMERS = new WorkspaceId("customers");

    @TempDir
    Path folder;

    @Test
    void theApplicationImportsAContact() {
        try (ConfigurableApplicationContext shop = start()) {
            addWorkspace(shop);

            assertThat(imported(shop, "ada@example.com")).isEqualTo(1);
        }
    }

    @Test
    void theDatabaseOfTheApplicationHoldsNothingOfMuster() {
        try (ConfigurableApplicationContext shop = start()) {
            addWorkspace(shop);
            imported(shop, "ada@example.com");
            JdbcTemplate database = shop.getBean(JdbcTemplate.class);

            assertThat(texts(database, "SELECT \"script\" FROM \"flyway_schema_history\" WHERE \"type\" = 'SQL'"))
                    .containsExactly("V1__purchases.sql");
            assertThat(texts(
                            database, "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'"))
                    .containsExactlyInAnyOrder("PURCHASE", "flyway_schema_history");
        }
    }

    @Test
    void theFileOfMusterHoldsNothingOfTheApplication() {
        start().close();
        JdbcTemplate file =
                new JdbcTemplate(new DriverManagerDataSource("jdbc:sqlite:" + folder.resolve("contacts.db")));

        assertThat(texts(file, "SELECT lower(name) FROM sqlite_master WHERE type = 'table'"))
                .isNotEmpty()
                .doesNotContain("purchase")
                .noneMatch(table -> table.contains("flyway"));
    }

    @Test
    void theApplicationStartsAgainBesideItsTables() {
        try (ConfigurableApplicationContext shop = start()) {
            addWorkspace(shop);
            imported(shop, "ada@example.com");
        }
        try (ConfigurableApplicationContext shop = start()) {
            assertThat(imported(shop, "ada@example.com")).isZero();
            assertThat(imported(shop, "jane@example.com")).isEqualTo(1);
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Shop.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "spring.main.banner-mode",
                        "off",
                        "logging.level.root",
                        "error",
                        "spring.datasource.url",
                        "jdbc:h2:" + folder.resolve("shop"),
                        "contacts",
                        folder.resolve("contacts.db").toString()))
                .run();
    }

    private static void addWorkspace(ConfigurableApplicationContext shop) {
        Workspace workspace = new Workspace(CUSTOMERS, "Customers", new OrganisationId("shop"), List.of());
        shop.getBean(SqliteStore.class).workspaces().add(workspace, Instant.EPOCH);
    }

    private static long imported(ConfigurableApplicationContext shop, String address) {
        RowSource rows = RowSource.of(List.of(ContactRow.at(1, address).build()));
        return shop.getBean(ContactImporter.class)
                .importAll(ImportRequest.of(CUSTOMERS, rows, ImportPolicy.files()))
                .created();
    }

    private static List<String> texts(JdbcTemplate database, String query) {
        return database.queryForList(query, String.class);
    }
}
