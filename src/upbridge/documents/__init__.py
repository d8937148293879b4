"""Files to text: readers, layout, sections, positions; offsets are kept."""
