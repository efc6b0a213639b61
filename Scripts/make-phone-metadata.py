#!/usr/bin/env python3
"""Writes Sources/Content/Contacts/phone-metadata.txt from the data of libphonenumber.

    python3 -m venv .build/phone-tools
    .build/phone-tools/bin/pip install phonenumbers==9.0.43
    .build/phone-tools/bin/python Scripts/make-phone-metadata.py

One line per calling code, and below it one per way of writing a number, with tabs between:

    code  regions  prefix  prefix for parsing  replacement  lengths  pattern of valid numbers
          pattern of short numbers of emergency and free lines  pattern of all short numbers
          pattern  format  leading digits
"""
import pathlib
import re

import phonenumbers
from phonenumbers.phonemetadata import PhoneMetadata

KINDS = (
    "fixed_line mobile toll_free premium_rate shared_cost personal_number voip pager uan voicemail"
).split()


def patterns(metadata):
    """The patterns of the numbers of each kind that a region has."""
    for kind in KINDS:
        numbers = getattr(metadata, kind)
        if numbers and numbers.national_number_pattern:
            yield numbers.national_number_pattern


def swift_template(text):
    """A replacement as ICU writes it: `$1` for Python's `\\1`."""
    return re.sub(r"\\(\d)", r"$\1", text or "")


def short_patterns(region):
    """The patterns of the short numbers of a region: of those that cost nothing, and of all."""
    metadata = PhoneMetadata.short_metadata_for_region(region)
    if metadata is None:
        return ["", ""]
    free = [metadata.emergency, metadata.toll_free]
    return [
        "|".join(
            dict.fromkeys(n.national_number_pattern for n in numbers if n and n.national_number_pattern)
        )
        for numbers in (free, [metadata.short_code])
    ]


def lines(code, regions):
    """The lines of one calling code."""
    every = [PhoneMetadata.metadata_for_region_or_calling_code(code, r) for r in regions]
    main = every[0]
    lengths = [n for n in main.general_desc.possible_length if n > 0]
    valid = "|".join(dict.fromkeys(p for m in every for p in patterns(m)))
    yield "\t".join(
        [
            str(code),
            " ".join(regions),
            main.national_prefix or "",
            main.national_prefix_for_parsing or "",
            swift_template(main.national_prefix_transform_rule),
            " ".join(map(str, lengths)),
            valid,
            *short_patterns(regions[0]),
        ]
    )
    national = main.number_format
    for form in main.intl_number_format or national:
        if form.format == "NA":
            continue
        leading = form.leading_digits_pattern[-1] if form.leading_digits_pattern else ""
        yield "\t".join(["", form.pattern, swift_template(form.format), leading])


def main():
    header = f"# libphonenumber {phonenumbers.__version__}, by Scripts/make-phone-metadata.py"
    codes = sorted(phonenumbers.COUNTRY_CODE_TO_REGION_CODE.items())
    text = "\n".join([header] + [line for item in codes for line in lines(*item)]) + "\n"
    root = pathlib.Path(__file__).resolve().parent.parent
    path = root / "Sources" / "Content" / "Contacts" / "phone-metadata.txt"
    path.write_text(text, encoding="ascii")
    print(f"{path.name}: {len(codes)} calling codes, {len(text)} bytes")


if __name__ == "__main__":
    main()
