"""Write the reference pages of the rules, out of their docstrings.

python tools/generate_rule_pages.py            writes docs/reference/rules.md and rules.zh.md
python tools/generate_rule_pages.py --check    fails when one of them is stale
"""

import argparse
import sys
import textwrap
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Final

from unionplan.cli.rule_texts import describe_fault, describe_grounds, template
from unionplan.cli.words import Lang, word
from unionplan.rules import Rule, default_registry

FOLDER: Final = Path(__file__).parent.parent / "docs/reference"
FILES: Final[dict[Lang, str]] = {"en": "rules.md", "zh": "rules.zh.md"}
HEADS: Final[dict[Lang, str]] = {
    "en": """\
# Rules

What `unionplan check` looks for, by code: {count} rules. A code is never given to another rule.
`unionplan explain CODE` prints one of these pages, `unionplan rules` lists them.
[中文](rules.zh.md)

The pages are made from the rules' own docstrings by `tools/generate_rule_pages.py`.
""",
    "zh": """\
# 规则

`unionplan check` 检查的内容，按编号排列，共{count}条。编号一经使用，不再改作他用。
`unionplan explain 编号 --lang zh` 显示其中一页，`unionplan rules` 列出全部规则。
[English](rules.md)

本页由 `tools/generate_rule_pages.py` 根据规则自带的说明生成。
""",
}
FAMILIES: Final = {
    "engine": ("The check itself", "检查本身"),
    "structure": ("Structure", "结构"),
    "schedule": ("Schedule", "时间安排"),
    "metrics": ("Metrics", "指标"),
    "references": ("References", "引用"),
    "statute": ("Law and union rules", "法律法规和工会规定"),
    "wording": ("Wording", "文字"),
    "funds": ("Funds", "经费"),
    "reading": ("Reading", "读入"),
}


def page(lang: Lang) -> str:
    """The whole reference page in one language."""
    rules = list(default_registry())
    lines = [HEADS[lang].format(count=len(rules))]
    for family, group in groupby(rules, key=lambda rule: rule.family.value):
        en, zh = FAMILIES[family]
        lines += [f"## {zh if lang == 'zh' else en}", ""]
        for rule in group:
            lines += rule_page(rule, lang)
    return "\n".join(lines).rstrip() + "\n"


def rule_page(rule: Rule, lang: Lang) -> Iterator[str]:
    """The lines of one rule."""
    about = rule.page
    colon = "：" if lang == "zh" else ": "
    yield f"### {rule.code} {rule.name}"
    yield ""
    yield f"{word(rule.severity.value, lang)}{colon}{template(rule, lang)}  "
    other: Lang = "en" if lang == "zh" else "zh"
    yield f"*{template(rule, other)}*"
    yield ""
    for paragraph in describe_fault(rule, lang):
        yield from textwrap.wrap(paragraph, 100 if lang == "en" else len(paragraph))
        yield ""
    for key, text in describe_grounds(rule, lang):
        yield f"- {word(key, lang)}{colon}{text}"
    yield f"- {word('since', lang)}{colon}{rule.since}"
    yield ""
    for key, example in (("example", about.example), ("fix", about.fix)):
        yield f"{word(key, lang)}{colon.strip()}"
        yield ""
        yield "```yaml"
        yield from example.splitlines()
        yield "```"
        yield ""


def main() -> None:
    """Write the files, or compare."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing; fail when stale")
    check = parser.parse_args().check
    stale: list[str] = []
    for lang, name in FILES.items():
        target, text = FOLDER / name, page(lang)
        if not check:
            FOLDER.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        elif not target.exists() or target.read_text(encoding="utf-8") != text:
            stale.append(name)
    if stale:
        sys.exit(f"{' and '.join(stale)} are stale: run python tools/generate_rule_pages.py")


if __name__ == "__main__":
    main()
