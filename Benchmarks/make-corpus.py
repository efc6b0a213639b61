#!/usr/bin/env python3
"""Writes 10,000 texts (2,500 topics in four languages) as a Varde folder and as a Hugo site.

Usage: make-corpus.py <varde-folder> <hugo-folder>

The words mean nothing, but they are words of their language: Arabic letters take two bytes and
Vietnamese ones up to three, and a renderer that is only quick with ASCII should not look quick here.
The seed is fixed, so that two runs, and two machines, build the same bytes.
"""

import random
import shutil
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
LANGUAGES = ["da", "en", "ar", "vi"]
SOURCE = "en"
COMMUNITIES = 20
TOPICS_PER_COMMUNITY = 125
BODY_BYTES = 7700
SEED = 20261123

WORDS = {
    "da": """
        aften arbejde avis bakke barn bekendt betaling blomst bog bord bror brød by bygning bølge
        dag dal datter dyr dør eftermiddag elev familie farve fjord flod forår forælder frokost fugl
        følelse gade gang gæst have havn hjem hjælp holdning hus hverdag høst ide is kaffe kirke
        klasse klokke kollega kontor kvinde køkken land lejlighed lommelygte luft lys lærer løn
        mand mark menneske middag mor morgen museum måned nabo nat navn opgave ord ost papir plads
        plan pose rejse ret ro rum række sang selskab skole skov skrivebord skærm sne snor sol
        sommer sprog spørgsmål station sted sten stol strand svar søster tak tanke telefon tid time
        torv trappe træ tur uge undervisning ungdom vand vej vejret ven vind vindue vinter værksted
        er har kan vil skal må går kommer ser finder læser skriver taler venter hjælper bliver og men
        fordi når hvis uden med under over efter før måske altid aldrig ofte sammen roligt tydeligt
        lille stor ny gammel venlig åben stille rolig varm kold første sidste egen samme
    """,
    "en": """
        afternoon answer apple autumn baker bank basket beach bench bicycle bird blanket boat book
        bread bridge brother building candle card chair child church city class cloud coat coffee
        colleague corner country cup daughter desk dinner door dream evening family farm field
        flower forest friend garden gate glass grass guest hand harbour hill holiday home hour house
        idea island journey key kitchen lake lamp language leaf letter library light list market
        meadow meeting milk minute month morning mountain museum music name neighbour newspaper
        night notebook office orchard page paper path picture place plan platform question rain
        reason river road room school sea season shelf shop shore sister snow song sound spring
        square stair station stone story street student summer table teacher telephone ticket time
        town train tree village visit voice wage walk wall water weather week wind window winter
        word work worker year is has can will may goes comes sees finds reads writes speaks waits
        helps stays and but because when if without with under over after before perhaps always
        never often together calmly clearly small large new old kind open quiet warm cold first
    """,
    "ar": """
        بيت باب نافذة شارع مدينة قرية مدرسة معلم طالب كتاب ورقة قلم كلمة لغة سؤال جواب فكرة خطة
        عمل عامل أجر مكتب سوق متجر خبز ماء قهوة شاي طعام مطبخ مائدة كرسي مصباح ضوء صباح مساء ليل
        نهار يوم أسبوع شهر سنة ساعة دقيقة وقت ربيع صيف خريف شتاء شمس قمر مطر ثلج ريح سماء غيمة بحر
        نهر بحيرة جبل وادي حقل حديقة شجرة زهرة ورد عشب طائر قطة حصان طريق جسر محطة قطار سيارة دراجة
        سفينة ميناء رحلة زيارة ضيف جار صديق زميل أخ أخت أم أب ابن ابنة عائلة طفل شاب رجل امرأة
        إنسان صوت أغنية قصة صورة رسالة جريدة هاتف مفتاح غرفة جدار سلم ركن مكان بلد حي متحف مكتبة
        هو هي يذهب يأتي يرى يجد يقرأ يكتب يتكلم ينتظر يساعد يبقى يعرف يسأل يفهم يحتاج يستطيع يريد
        ثم لكن لأن عندما إذا بدون مع تحت فوق بعد قبل ربما دائما أبدا غالبا معا بهدوء بوضوح في من
        إلى على عن صغير كبير جديد قديم لطيف مفتوح هادئ دافئ بارد أول أخير جميل قريب بعيد واضح سهل
    """,
    "vi": """
        nhà cửa phòng bếp bàn ghế đèn sách vở giấy bút chữ lời tiếng câu hỏi trả lời ý kiến kế hoạch
        công việc người lương văn phòng chợ hàng bánh mì nước cà phê trà cơm bữa sáng trưa chiều tối
        đêm ngày tuần tháng năm giờ phút mùa xuân hạ thu đông mặt trời trăng mưa tuyết gió mây bầu
        biển sông hồ núi đồi ruộng vườn cây hoa lá cỏ chim mèo ngựa đường cầu ga tàu xe đạp thuyền
        cảng chuyến đi thăm khách hàng xóm bạn đồng nghiệp anh chị em mẹ cha con gái trai gia đình
        trẻ thanh niên phụ nữ giọng nói bài hát câu chuyện bức tranh thư báo điện thoại chìa khóa
        tường cầu thang góc nơi đất nước khu phố bảo tàng thư viện trường lớp thầy cô học sinh là có
        thể sẽ nên đến thấy tìm đọc viết nói chờ giúp ở lại biết hiểu cần muốn và nhưng vì khi nếu
        không với dưới trên sau trước có lẽ luôn chẳng thường cùng nhau yên tĩnh rõ ràng nhỏ lớn mới
        cũ tử tế mở ấm lạnh đầu tiên cuối cùng riêng giống đẹp gần xa dễ dàng những các một vài
    """,
}
# A soft hyphen slips in where word lists are copied from set text; it would sort and break oddly.
WORDS = {tag: [word.replace("\u00ad", "") for word in text.split()] for tag, text in WORDS.items()}
FULL_STOP = {"da": ".", "en": ".", "ar": ".", "vi": "."}
COMMA = {"da": ",", "en": ",", "ar": "،", "vi": ","}

# Short ASCII words that make addresses, as editors would choose them.
SLUG_WORDS = """
    answer apple autumn bank beach bird boat book bread bridge card chair city class cloud coat
    corner cup desk door dream evening family farm field flower friend garden gate glass guest hand
    harbour hill home hour idea island key lake lamp leaf letter light list market milk month music
    name night office page paper path plan question rain river road room school sea shelf shop
    snow song square stair stone story street table ticket town train tree village visit voice
    walk wall water week wind window winter word year
""".split()

SITE = """\
name: Varde
base-url: https://varde.example/
languages: [da, en, ar, vi]
jurisdiction: DK
exit-page: https://www.example.org/
"""

# One contact with enough in it to fill the box that stands on every page.
CONTACT_NAMES = {"da": "Rådgivningen", "en": "The advice line", "ar": "خط المشورة", "vi": "Đường dây tư vấn"}
CONTACT_ANSWERS = {
    "da": ("Opkaldet er gratis.", "Du behøver ikke sige dit navn."),
    "en": ("The call is free.", "You need not tell your name."),
    "ar": ("المكالمة مجانية.", "لا يلزمك أن تقول اسمك."),
    "vi": ("Cuộc gọi miễn phí.", "Bạn không cần nói tên."),
}


def quoted(text):
    return '"' + text + '"'


class Writer:
    """Writes words of one language."""

    def __init__(self, tag, randomness):
        self.tag = tag
        self.words = WORDS[tag]
        self.randomness = randomness

    def phrase(self, count):
        return " ".join(self.randomness.choice(self.words) for _ in range(count))

    def sentence(self, marks, link=None):
        """6 to 13 words. `marks` is the share of sentences with emphasis, strong text or code."""
        pick = self.randomness
        words = [pick.choice(self.words) for _ in range(pick.randint(6, 13))]
        if pick.random() < marks:
            start = pick.randrange(1, len(words) - 3)
            end = start + pick.randint(1, 2)
            mark = pick.choice(["*", "*", "**", "**", "`"])
            words[start] = mark + words[start]
            words[end - 1] += mark
        if link:
            words.insert(pick.randrange(1, len(words)), link)
        elif len(words) > 9:
            # Not behind a mark: it would be right Markdown, but no editor would write it.
            words[4] += COMMA[self.tag] if words[4][-1].isalpha() else ""
        text = " ".join(words)
        return text[0].upper() + text[1:] + FULL_STOP[self.tag]

    def prose(self, size, link=None):
        """Sentences of `size` bytes in all, as near as a sentence comes."""
        parts = [self.sentence(0.3, link)]
        length = len(parts[0].encode())
        while True:
            following = self.sentence(0.3)
            more = len(following.encode()) + 1
            # Stop where one sentence less is nearer to the size than one more.
            if length + more / 2 > size:
                return " ".join(parts)
            parts.append(following)
            length += more

    def heading(self):
        text = self.phrase(self.randomness.randint(2, 5))
        return text[0].upper() + text[1:]


def shape_of_text(randomness):
    """The blocks of one topic, the same in all languages, as (kind, weight, number of entries).

    Languages share it since Varde pairs the paragraphs of a translation with those of its source;
    for Hugo it makes no difference.
    """
    blocks = [("paragraph", 3, 0)]
    for _ in range(randomness.randint(4, 6)):
        blocks.append(("##", 0, 0))
        blocks.append(("paragraph", randomness.randint(3, 5), 0))
        blocks.append((randomness.choice(["bullets", "numbers"]), 4, randomness.randint(4, 6)))
        if randomness.random() < 0.7:
            blocks.append(("###", 0, 0))
            blocks.append(("paragraph", randomness.randint(2, 5), 0))
        if randomness.random() < 0.5:
            blocks.append(("quote", 2, 0))
        if randomness.random() < 0.4:
            blocks.append(("paragraph", 3, 0))
    return blocks


def body(writer, blocks, size, links):
    """The Markdown of one topic, about `size` bytes of it."""
    # What headings and the marks of lists take, as measured: the rest is shared out by weight.
    fixed = sum(30 for kind, _, _ in blocks if kind.startswith("#")) + 2 * len(blocks)
    unit = (size - fixed) / sum(weight for _, weight, _ in blocks)
    links = list(links)
    parts = []
    paragraphs = 0
    for kind, weight, count in blocks:
        if kind.startswith("#"):
            parts.append(f"{kind} {writer.heading()}")
        elif kind == "paragraph":
            # The links stand in the second, third and fourth paragraph.
            link = None
            if 1 <= paragraphs <= len(links):
                link = f"[{writer.phrase(2)}]({links[paragraphs - 1]})"
            paragraphs += 1
            parts.append(writer.prose(weight * unit, link))
        elif kind == "quote":
            parts.append("> " + writer.prose(weight * unit))
        else:
            entries = (writer.prose(weight * unit / count) for _ in range(count))
            parts.append(
                "\n".join(
                    f"{number}. {entry}" if kind == "numbers" else f"- {entry}"
                    for number, entry in enumerate(entries, 1)
                )
            )
    return "\n\n".join(parts) + "\n"


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def write_languages(varde, hugo):
    """The texts of buttons: Varde's own files, and the same for Hugo's `i18n`."""
    for tag in LANGUAGES:
        path = ROOT / "content" / "languages" / f"{tag}.yaml"
        if not path.exists():
            sys.exit(f"make-corpus: {path.relative_to(ROOT)} is missing")
        text = path.read_text(encoding="utf-8")
        write(varde / "languages" / f"{tag}.yaml", text)
        # Hugo's texts stand at the top level: those below `texts:` without their indentation.
        lines = text.splitlines()
        lines = lines[lines.index("texts:") + 1 :]
        lines = lines[: next((n for n, line in enumerate(lines) if line[:1].strip()), len(lines))]
        write(hugo / "i18n" / f"{tag}.yaml", "\n".join(line[2:] for line in lines) + "\n")


def write_contact(varde, hugo):
    names = ", ".join(f"{tag}: {quoted(CONTACT_NAMES[tag])}" for tag in LANGUAGES)
    lines = [
        f"names: {{{names}}}",
        "owner: Varde",
        "answers: [affected, public, professionals]",
        "jurisdiction: DK",
        'phone: "+4570101010"',
        "email: post@example.org",
        "languages: [da, en]",
        "hours: always",
        "cost: free",
        "from-abroad: true",
        "what-happens:",
    ]
    for tag in LANGUAGES:
        cost, anonymity = CONTACT_ANSWERS[tag]
        lines.append(f"  {tag}: {{cost: {quoted(cost)}, anonymity: {quoted(anonymity)}}}")
    lines.append("source: {title: An example, publisher: Varde, address: https://www.example.org/}")
    text = "\n".join(lines) + "\n"
    write(varde / "contacts" / "advice.yaml", text)
    write(hugo / "data" / "contact.yaml", text)


def write_communities(varde, hugo, names, summaries):
    for number in range(COMMUNITIES):
        name = {tag: quoted(names[number][tag]) for tag in LANGUAGES}
        summary = {tag: quoted(summaries[number][tag]) for tag in LANGUAGES}
        lines = ["audience: public", "names:"]
        lines += [f"  {tag}: {name[tag]}" for tag in LANGUAGES]
        lines.append("summaries:")
        lines += [f"  {tag}: {summary[tag]}" for tag in LANGUAGES]
        lines += [
            f"languages: [{', '.join(LANGUAGES)}]",
            "contacts: [advice]",
            f"order: {number + 1}",
        ]
        community = f"community-{number + 1:02}"
        write(varde / "communities" / f"{community}.yaml", "\n".join(lines) + "\n")
        for tag in LANGUAGES:
            front = f"title: {name[tag]}\ndescription: {summary[tag]}\nweight: {number + 1}"
            write(hugo / "content" / tag / community / "_index.md", f"---\n{front}\n---\n")


def main():
    if len(sys.argv) != 3:
        sys.exit("Usage: make-corpus.py <varde-folder> <hugo-folder>")
    varde, hugo = Path(sys.argv[1]), Path(sys.argv[2])
    # Its configuration and templates, and the stylesheet that Varde's pages have too.
    shutil.copytree(HERE / "hugo", hugo, dirs_exist_ok=True)
    (hugo / "static").mkdir(exist_ok=True)
    shutil.copyfile(ROOT / "templates" / "web" / "style.css", hugo / "static" / "style.css")

    randomness = random.Random(SEED)
    writers = {tag: Writer(tag, randomness) for tag in LANGUAGES}
    write(varde / "site.yaml", SITE)
    write_languages(varde, hugo)
    write_contact(varde, hugo)
    headings = [{tag: writers[tag].heading() for tag in LANGUAGES} for _ in range(COMMUNITIES)]
    summaries = [{tag: writers[tag].sentence(0) for tag in LANGUAGES} for _ in range(COMMUNITIES)]
    write_communities(varde, hugo, headings, summaries)
    for tag in LANGUAGES:
        write(hugo / "content" / tag / "_index.md", "---\ntitle: Varde\n---\n")
        write(hugo / "content" / tag / "a-z.md", "---\ntitle: A–Z\nlayout: a-z\n---\n")

    total = count = 0
    for number in range(COMMUNITIES):
        community = f"community-{number + 1:02}"
        slugs = [
            f"{randomness.choice(SLUG_WORDS)}-{randomness.choice(SLUG_WORDS)}-{number + 1:02}{n:03}"
            for n in range(TOPICS_PER_COMMUNITY)
        ]
        for order, slug in enumerate(slugs, 1):
            blocks = shape_of_text(randomness)
            size = BODY_BYTES * randomness.uniform(0.75, 1.25)
            others = randomness.sample([other for other in slugs if other != slug], 2)
            links = [f"../{other}/" for other in others]
            links.append(f"https://www.example.org/{slug}")
            folder = varde / "awareness" / slug
            write(folder / "item.yaml", f"communities: [{community}]\nsafety: ordinary\norder: {order}\n")
            for tag in LANGUAGES:
                writer = writers[tag]
                text = body(writer, blocks, size, links)
                title = quoted(writer.heading())
                summary = quoted(writer.sentence(0))
                total += len(text.encode())
                count += 1
                front = f"title: {title}\nsummary: {summary}"
                source = "" if tag == SOURCE else f"\nsource: {SOURCE}"
                write(folder / f"{tag}.md", f"---\n{front}{source}\n---\n\n{text}")
                front = f"title: {title}\ndescription: {summary}\nweight: {order}"
                write(
                    hugo / "content" / tag / community / f"{slug}.md",
                    f"---\n{front}\n---\n\n{text}",
                )
    print(f"{count:,} texts, {total / count:,.0f} bytes each on average")


if __name__ == "__main__":
    main()
