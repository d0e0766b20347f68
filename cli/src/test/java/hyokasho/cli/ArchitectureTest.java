package hyokasho.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The order of the modules and packages. It is checked here because the command line sees all of them. */
@AnalyzeClasses(packages = "hyokasho", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theReadingGoesOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("form")
            .definedBy("hyokasho.form..")
            .layer("document")
            .definedBy("hyokasho.document..")
            .layer("json")
            .definedBy("hyokasho.json..")
            .layer("cores")
            .definedBy("hyokasho.extract.cores..")
            .layer("source")
            .definedBy("hyokasho.extract.source..")
            .layer("page")
            .definedBy("hyokasho.extract.page..")
            .layer("block")
            .definedBy("hyokasho.extract.block..")
            .layer("dump")
            .definedBy("hyokasho.extract.dump..")
            .layer("flow")
            .definedBy("hyokasho.extract.flow..")
            .layer("section")
            .definedBy("hyokasho.extract.section..")
            .layer("value")
            .definedBy("hyokasho.extract.value..")
            .layer("field")
            .definedBy("hyokasho.extract.field..")
            .layer("extract")
            .definedBy("hyokasho.extract")
            .layer("corpus")
            .definedBy("hyokasho.corpus..")
            .layer("cli")
            .definedBy("hyokasho.cli..")
            .whereLayer("form")
            .mayNotAccessAnyLayer()
            .whereLayer("document")
            .mayOnlyAccessLayers("form")
            .whereLayer("json")
            .mayOnlyAccessLayers("form", "document")
            .whereLayer("cores")
            .mayNotAccessAnyLayer()
            .whereLayer("source")
            .mayOnlyAccessLayers("document")
            .whereLayer("page")
            .mayOnlyAccessLayers("form", "document", "source")
            .whereLayer("block")
            .mayOnlyAccessLayers("form", "document", "page")
            .whereLayer("dump")
            .mayOnlyAccessLayers("form", "document", "source", "block")
            .whereLayer("flow")
            .mayOnlyAccessLayers("form", "document", "cores", "block", "section", "value")
            .whereLayer("section")
            .mayOnlyAccessLayers("form", "document", "page", "block")
            .whereLayer("value")
            .mayOnlyAccessLayers("form", "document")
            .whereLayer("field")
            .mayOnlyAccessLayers("form", "document", "block", "section", "value")
            .whereLayer("extract")
            .mayOnlyBeAccessedByLayers("corpus", "cli")
            .whereLayer("corpus")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("hyokasho.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule pdfIsReadInOnePackage = noClasses()
            .that()
            .resideOutsideOfPackages("hyokasho.extract.page..", "hyokasho.testkit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..", "technology.tabula..");

    @ArchTest
    static final ArchRule jsonIsKnownInAFewPackages = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "hyokasho.json..",
                    "hyokasho.form..",
                    "hyokasho.corpus.batch..",
                    "hyokasho.corpus.check..",
                    "hyokasho.corpus.compare..",
                    "hyokasho.corpus.export..",
                    "hyokasho.corpus.same..",
                    "hyokasho.corpus.search..",
                    "hyokasho.corpus.table..",
                    "hyokasho.corpus.history..",
                    "hyokasho.corpus.stats..",
                    "hyokasho.testkit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule theCommandLineKnowsNoStageFromWithin = noClasses()
            .that()
            .resideInAPackage("hyokasho.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("hyokasho.extract.field..", "hyokasho.extract.value..");

    @ArchTest
    static final ArchRule nothingStaticChanges = fields().that()
            .areStatic()
            .and(DescribedPredicate.not(DescribedPredicate.describe(
                    "made by the compiler", field -> field.getModifiers().contains(JavaModifier.SYNTHETIC))))
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule nothingHidesInAThread =
            noClasses().should().dependOnClassesThat().areAssignableTo(ThreadLocal.class);
}
