package hyokasho.extract.dump;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Where the pages of a text in the order of its content end. */
class FlowPagesTest {

    @Test
    void twoEmptyLinesPartPages() {
        assertEquals(2, pages("見本事務\n\n\n見本システム\n"));
    }

    @Test
    void anEmptyLineIsWithinAPage() {
        assertEquals(1, pages("見本事務\n\n見本システム\n"));
    }

    @Test
    void aLineOfSpacesIsAnAuthors() {
        assertEquals(1, pages("見本事務\n　\n\n見本システム\n"));
        assertEquals(1, pages("見本事務\n\n \n\n見本システム\n"));
    }

    @Test
    void whereThereAreFormFeedsOnlyTheyPartPages() {
        assertEquals(2, pages("見本事務\n\n\n\n見本システム\n\f見本課\n"));
    }

    private static int pages(String text) {
        return FlowPages.of(text).size();
    }
}
