"""A stream of invented profiles: about 8.9 KB each as YAML, 117 facts of which 15 % are missing, 24 answers by
hand. The nth profile is the same however many there are, and whatever the checklist."""
import json
import random

from invention import texts
from invention.criteria import Inventor
from invention.statements import WAYS, answer_values, fact_values, pool
from invention.yaml_text import entry

# How often nothing is said of a whole topic.
SILENT_TOPICS = 0.03


class Profiles:
    """Writes profiles in one flavour, `yaml` or `ndjson`; `separator` stands between two of them."""

    def __init__(self, form, seed):
        self.seed = seed
        self.is_yaml = form == "yaml"
        self.separator = b"---\n" if self.is_yaml else b""
        inventor = Inventor(seed)
        which = 0 if self.is_yaml else 1
        self.topics = [
            [pool(fact_values(fact, seed), fact.path, "  ")[which] for fact in facts]
            for facts in inventor.topics.values()]
        self.answers = [
            pool(answer_values(criterion, seed), criterion.id, "  ")[which] for criterion in inventor.answered()]

    def write(self, count, breaking=None):
        """Each profile as bytes, with the separator before all but the first; `breaking` may spoil some."""
        chance = random.Random(f"{self.seed} profiles")
        for number in range(1, count + 1):
            text = self.profile(number, chance).encode()
            if breaking is not None:
                text = breaking.pass_on(number, text)
            yield self.separator + text if number > 1 else text

    def profile(self, number, chance):
        ways = iter(chance.choices(range(WAYS), k=sum(map(len, self.topics)) + len(self.answers)))
        silent = [chance.random() < SILENT_TOPICS for _ in self.topics]
        # A way is drawn for the facts of a silent topic too.
        facts = "".join(
            "" if is_silent else said for topic, is_silent in zip(self.topics, silent)
            for said in [fact[next(ways)] for fact in topic])
        answers = "".join([answer[next(ways)] for answer in self.answers])
        head = self.head(number, chance)
        if self.is_yaml:
            written = "".join(entry(key, value, "") for key, value in head.items())
            return f"{written}facts:\n{facts}answers:\n{answers}"
        written = json.dumps(head, ensure_ascii=False, separators=(",", ":"))[:-1]
        return f'{written},"facts":{{{facts[1:]}}},"answers":{{{answers[1:]}}}}}\n'

    def head(self, number, chance):
        english, french, arabic = chance.choice(texts.CITIES)
        respondent, kind = chance.choice(texts.RESPONDENTS)
        return {
            "mizan": "profile/v1",
            "city": {
                "id": f"c{number:06}",
                "name": {"en": f"{english} {number}", "fr": f"{french} {number}", "ar": f"{arabic} {number}"},
                "country": chance.choice(texts.COUNTRIES),
                "roles": [chance.choice(texts.ROLES)],
                "size": chance.choice(texts.SIZES),
            },
            "respondent": {"id": respondent, "kind": kind},
            "date": f"2026-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
            "fictional": True,
        }
