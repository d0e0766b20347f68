/**
 * Speed, measured: {@link hyokasho.benchmark.StageBenchmark} times each stage alone, {@link hyokasho.benchmark.Ratio}
 * the whole conversion beside PDFBox's own text extraction. {@code docs/performance.md} says how to run both.
 */
@NullMarked
package hyokasho.benchmark;

import org.jspecify.annotations.NullMarked;
