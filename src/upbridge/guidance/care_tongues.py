"""Signs of distress in languages other than English, and the humane word in each.

Words are matched without their accents. The lists hold general ways of saying it; they will miss some.
"""

from __future__ import annotations

# ruff: noqa: E501 - a sign a line would hide which alternatives belong together
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language: signs that somebody may be in danger, signs that it is too much, and what is said to each."""

    acute: re.Pattern[str]
    heavy: re.Pattern[str]
    says_acute: str
    says_heavy: str


def bare(text: str) -> str:
    """Small letters without accents, apostrophes straight: “Je n’en peux plus” gives “je n'en peux plus”."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'").lower().replace("ł", "l").replace("ß", "ss"))
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def _signs(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?x)\b(?:{words})")


_END = r"(?=\s*(?:[.,;!?…]|$|und\b|en\b|weiter\b|verder\b))"

TONGUES: Mapping[str, Tongue] = MappingProxyType(
    {
        "fr": Tongue(
            _signs(
                r"""suicid\w* | me\s+tuer\b | mettre\s+fin\s+a\s+(?:mes\s+jours|ma\s+vie) | en\s+finir(?!\s+avec(?!\s+(?:la|ma)\s+vie))
                | (?:veux|voudrais|voulais|envie\s+de)\s+mourir | plus\s+(?:envie\s+de\s+vivre|vivre) | me\s+(?:faire\s+du\s+mal|mutiler?|scarifie\w*)
                | (?:mieux|plus\s+simple)\s+sans\s+moi | (?:il|elle|mon\s+mari|ma\s+femme)\s+me\s+(?:frappe|bat)\b
                | plus\s+(?:de|aucune)\s+raison\s+de\s+vivre"""
            ),
            _signs(
                r"""n'en\s+peux\s+plus | a\s+bout\s+de\s+(?:forces?|nerfs) | (?:crises?|attaques?)\s+(?:de\s+panique|d'angoisse)
                | pleure\s+(?:tout\s+le\s+temps|tous\s+les|chaque|toutes\s+les) | (?:suis|me\s+sens)\s+(?:si\s+|tellement\s+|completement\s+)?(?:vide|inutile|desesper\w+|sans\s+valeur)
                | plus\s+(?:d'espoir|aucun\s+espoir) | me\s+deteste | ne\s+dors\s+plus"""
            ),
            "Je suis désolé que ce soit si dur. Le plan peut attendre. Si vous êtes en danger, ou pensez à vous faire du "
            "mal, appelez maintenant les secours ou une ligne d'écoute de votre pays, ou allez vers quelqu'un de proche "
            "et dites-lui ce que vous m'avez dit. Vous n'avez pas à rester seul avec cela.",
            "C'est lourd, et merci de l'avoir dit. Un plan n'est pas ce qu'il faut maintenant. Parlez-en à une personne "
            "de confiance, à un médecin ou à une ligne d'écoute ; si cela devient urgent, aux secours.",
        ),
        "de": Tongue(
            _signs(
                r"""selbstmord\w* | suizid\w* | (?:mich|mir)\s+(?:selbst\s+)?umbringen | bring\w*\s+mich\s+um | (?:mir\s+)?das\s+leben\s+nehmen
                | (?:will|mochte|wollte|moechte)\s+(?:nur\s+noch\s+|einfach\s+)?(?:sterben|tot\s+sein|nicht\s+mehr\s+(?:leben|da\s+sein|aufwachen))
                | nicht\s+mehr\s+leben | (?:verletze\w*|ritze\w*|schneide)\s+mich\b | mich\s+(?:selbst\s+)?(?:verletz\w+|ritzen)
                | ohne\s+mich\s+besser\s+dran | besser\s+ohne\s+mich | keinen\s+sinn\s+mehr\s+(?:im\s+leben|zu\s+leben) | (?:mann|frau|partner|er|sie)\s+schlagt\s+mich"""
            ),
            _signs(
                rf"""ich\s+kann\s+(?:einfach\s+)?nicht\s+mehr{_END} | halte\s+(?:es|das)\s+(?:alles\s+)?nicht\s+mehr\s+aus | panikattacke\w*
                | weine\s+(?:jeden|jede|standig|nur\s+noch|die\s+ganze) | (?:bin|fuhle\s+mich)\s+(?:so\s+|vollig\s+|total\s+)?(?:wertlos|hoffnungslos|leer|am\s+ende)\b
                | hasse\s+mich | am\s+ende\s+meiner\s+krafte | keine\s+(?:kraft|hoffnung)\s+mehr | keinen\s+ausweg"""
            ),
            "Es tut mir leid, dass es so ist. Der Plan kann warten. Wenn Sie in Gefahr sind oder sich etwas antun "
            "könnten, rufen Sie jetzt den Notruf oder ein Krisentelefon in Ihrem Land an, oder gehen Sie zu jemandem in "
            "Ihrer Nähe und sagen Sie, was Sie mir gesagt haben. Sie müssen damit nicht allein sein.",
            "Das klingt schwer, danke, dass Sie es sagen. Ein Plan ist jetzt nicht das Richtige. Sprechen Sie bitte mit "
            "jemandem, dem Sie vertrauen, mit einer Ärztin oder einer Beratungsstelle; wenn es dringend wird, mit dem "
            "Notruf.",
        ),
        "es": Tongue(
            _signs(
                r"""suicid\w* | matarme\b(?!\s+(?:a\s+|trabajando|estudiando)) | quitarme\s+la\s+vida | acabar\s+con\s+mi\s+vida
                | (?:quiero|quisiera|queria|ganas\s+de)\s+morir(?:me)?\b | no\s+quiero\s+(?:vivir\b(?!\s+(?:en|con|aqui|alli|de|cerca|lejos|sol))|seguir\s+viviendo)
                | hacerme\s+dano | cortarme\b(?!\s+el) | (?:estarian|estara|estan)\s+mejor\s+sin\s+mi | me\s+(?:pega|golpea|maltrata)\b
                | sin\s+razon\s+para\s+vivir"""
            ),
            _signs(
                r"""(?:ya\s+)?no\s+(?:puedo|aguanto)\s+mas\b | ya\s+no\s+(?:puedo|aguanto)\b(?!\s+(?:estudiar|trabajar|ir|hacer|subir|viajar)) | (?:ataques?|crisis)\s+de\s+(?:panico|ansiedad)
                | lloro\s+(?:todos|todas|todo|cada) | (?:me\s+siento|soy)\s+(?:tan\s+|muy\s+)?(?:inutil|vaci[oa]|desesperad\w+|sin\s+valor)
                | me\s+odio | (?:no\s+tengo|sin)\s+(?:ninguna\s+)?(?:esperanza|salida)"""
            ),
            "Siento mucho que sea así. El plan puede esperar. Si está en peligro o podría hacerse daño, llame ahora a "
            "emergencias o a una línea de ayuda de su país, o vaya con alguien cercano y dígale lo que me ha dicho. No "
            "tiene que estar a solas con esto.",
            "Suena muy pesado, y gracias por decirlo. Ahora no hace falta un plan. Hable con alguien de confianza, con "
            "un médico o con una línea de ayuda; si es urgente, con emergencias.",
        ),
        "pt": Tongue(
            _signs(
                r"""suicid\w* | me\s+matar\b(?!\s+de) | matar-me\b | tirar\s+a\s+(?:minha\s+)?(?:propria\s+)?vida | acabar\s+com\s+a\s+minha\s+vida
                | (?:quero|queria|vontade\s+de)\s+morrer\b | nao\s+quero\s+(?:mais\s+)?viver\b(?!\s+(?:em|com|aqui|longe|perto)) | (?:me\s+machucar|magoar-me|me\s+cortar|me\s+ferir)
                | melhor\s+sem\s+mim | (?:ele|ela|marido|mulher)\s+me\s+bate | sem\s+razao\s+para\s+viver"""
            ),
            _signs(
                r"""nao\s+aguento\s+mais | (?:crises?|ataques?)\s+de\s+(?:panico|ansiedade) | choro\s+(?:todos|todas|todo|o\s+tempo)
                | (?:me\s+sinto|sinto-me|sou)\s+(?:tao\s+|muito\s+)?(?:inutil|vazi[oa]|desesperad\w+|sem\s+valor) | me\s+odeio | odeio-me | sem\s+(?:esperanca|saida)\b"""
            ),
            "Lamento que esteja assim. O plano pode esperar. Se estiver em perigo ou puder fazer mal a si, ligue agora "
            "para a emergência ou para uma linha de apoio do seu país, ou vá ter com alguém próximo e diga o que me "
            "disse. Não precisa de estar só com isto.",
            "Parece muito pesado, e obrigado por dizer. Agora não é de um plano que precisa. Fale com alguém de "
            "confiança, com um médico ou uma linha de apoio; se for urgente, com a emergência.",
        ),
        "pl": Tongue(
            _signs(
                r"""samoboj\w* | (?:zabic|zabije)\s+sie | sie\s+zabic | odebrac\s+sobie\s+zycie | (?:chce|chcialbym|chcialabym|wolalbym|wolalabym)\s+(?:juz\s+)?(?:umrzec|nie\s+zyc)
                | nie\s+chce\s+(?:mi\s+sie\s+)?(?:juz\s+|dluzej\s+)?zyc\b | (?:okaleczam|tne|krzywdze)\s+sie | (?:sobie|sie)\s+(?:cos\s+zrobic|skrzywdzic) | skrzywdzic\s+sie
                | lepiej\s+(?:\w+\s+)?beze\s+mnie | bije\s+mnie | (?:nie\s+mam|bez)\s+(?:po\s+co|powodu,?\s+by)\s+zyc"""
            ),
            _signs(
                r"""nie\s+daje\s+(?:juz\s+)?rady | nie\s+(?:wytrzymam|wytrzymuje)\b | atak\w*\s+paniki | placze\s+(?:codziennie|caly|co\s|kazd)
                | (?:czuje\s+sie|jestem)\s+(?:\w+\s+)?(?:bezwartosciow\w+|beznadziejn\w+(?!\s+z\b)|pust[ya]|bezsiln\w+) | nienawidze\s+siebie
                | nie\s+mam\s+(?:juz\s+)?(?:sily\s+(?:zyc|dalej)|nadziei) | bez\s+wyjscia"""
            ),
            "Przykro mi, że tak jest. Plan może poczekać. Jeśli grozi Ci niebezpieczeństwo albo możesz zrobić sobie "
            "krzywdę, zadzwoń teraz na numer alarmowy lub telefon zaufania w swoim kraju, albo idź do kogoś bliskiego i "
            "powiedz to, co mnie. Nie musisz być z tym bez nikogo.",
            "To brzmi ciężko i dziękuję, że o tym mówisz. Teraz nie potrzeba planu. Porozmawiaj z kimś zaufanym, z "
            "lekarzem albo z telefonem zaufania; jeśli to pilne, z numerem alarmowym.",
        ),
        "it": Tongue(
            _signs(
                r"""suicid\w* | (?:uccidermi|ammazzarmi)\b(?!\s+di) | togliermi\s+la\s+vita | farla\s+finita | (?:voglio|vorrei|volevo|voglia\s+di)\s+morire\b
                | non\s+voglio\s+(?:piu\s+)?vivere\b(?!\s+(?:in|con|qui|a\b|da\b)) | farmi\s+del\s+male | tagliarmi\b(?!\s+i) | meglio\s+senza\s+di\s+me | mi\s+picchia"""
            ),
            _signs(
                r"""non\s+ce\s+la\s+faccio\s+piu | attacch\w+\s+di\s+(?:panico|ansia) | piango\s+(?:ogni|tutti|tutte|sempre) | mi\s+sento\s+(?:cosi\s+)?(?:inutile|vuot[oa]|disperat[oa])
                | mi\s+odio | senza\s+(?:speranza|via\s+d'uscita)"""
            ),
            "Mi dispiace che sia così. Il piano può aspettare. Se è in pericolo o potrebbe farsi del male, chiami ora i "
            "soccorsi o una linea di ascolto del suo paese, o vada da qualcuno vicino e dica ciò che ha detto a me. Non "
            "deve restare da sola o da solo con questo.",
            "Sembra molto pesante, e grazie per averlo detto. Ora non serve un piano. Ne parli con una persona di "
            "fiducia, con un medico o con una linea di ascolto; se è urgente, con i soccorsi.",
        ),
        "nl": Tongue(
            _signs(
                r"""zelfmoord\w* | suicid\w* | mezelf\s+(?:\w+\s+)?(?:doden|van\s+kant|pijn\s+doen|snijden) | (?:wil|wou)\s+(?:\w+\s+)?(?:dood\b|doodgaan|sterven|niet\s+meer\s+leven)
                | niet\s+meer\s+leven\b | eind(?:e)?\s+aan\s+mijn\s+leven | beter\s+af\s+zonder\s+mij | slaat\s+(?:me|mij)\b"""
            ),
            _signs(
                rf"""ik\s+kan\s+(?:echt\s+)?niet\s+meer{_END} | trek\s+het\s+niet\s+meer | paniekaanval\w* | huil\s+(?:elke|iedere|de\s+hele|alleen)
                | voel\s+me\s+(?:zo\s+|helemaal\s+)?(?:waardeloos|hopeloos|leeg) | haat\s+mezelf | geen\s+uitweg"""
            ),
            "Wat erg dat het zo is. Het plan kan wachten. Bent u in gevaar, of zou u uzelf iets kunnen aandoen, bel dan "
            "nu het noodnummer of een hulplijn in uw land, of ga naar iemand in de buurt en zeg wat u mij zei. U hoeft "
            "hier niet alleen mee te zijn.",
            "Dat klinkt zwaar, en dank dat u het zegt. Een plan is nu niet wat nodig is. Praat met iemand die u "
            "vertrouwt, met een arts of een hulplijn; als het dringend wordt, met het noodnummer.",
        ),
    }
)  # fmt: skip
